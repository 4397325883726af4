export { isSafeId } from './article-id.js';
export { findSources } from './find-sources.js';
export { markdown } from './markdown.js';
export { assertSize, openSource, type SourceOptions } from './open-source.js';
export { readConfig } from './read-config.js';
export { sidecarPathOf } from './sidecar.js';
export { text } from './text.js';
