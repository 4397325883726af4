export { findSources } from './find-sources.js';
export { identify, type SourceOptions } from './identify.js';
export { markdown } from './markdown.js';
export { openSource } from './open-source.js';
export { sidecarPathOf } from './paths.js';
export { readConfig } from './read-config.js';
export { text } from './text.js';
