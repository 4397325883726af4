export { isSafeId } from './article-id.js';
export { type FoundSource, findSources } from './find-sources.js';
export { markdown } from './markdown.js';
export { assertSize, openSource, type SourceOptions } from './open-source.js';
export { isWithin } from './paths.js';
export { type ReadConfig, readConfig } from './read-config.js';
export { sidecarPathOf } from './sidecar.js';
export { text } from './text.js';
