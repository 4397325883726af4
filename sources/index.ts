export { isSafeId } from './article-id.js';
export { type FoundSource, findSources, isWithin } from './find-sources.js';
export { markdown } from './markdown.js';
export { DEFAULT_MAX_BYTES, openSource, type SourceOptions } from './open-source.js';
export { type ReadConfig, readConfig } from './read-config.js';
export { sidecarPathOf } from './sidecar.js';
export { text } from './text.js';
