import { readFileSync } from 'node:fs';
import { type Label, labels } from './labels.js';

/** Version of the file's format. A file of another version is not read. */
export const MODEL_VERSION = 1;

/** Where the weights lie: beside this module, in the sources as in what is built of them. */
const FILE = new URL('./reference-model.bin', import.meta.url);

/** The weights of the model, as {@link label} uses them. */
export interface ReferenceModel {
  /** A hash table with open addressing. Each slot is two numbers: the key of a feature, and its row plus one. */
  slots: Int32Array;
  /** `weights[row * labels + label]`, in units of `scale`. */
  weights: Int8Array;
  scale: number;
  /** `edges[(gap * labels + before) * labels + after]` */
  edges: Float32Array;
}

/** What the first line of the file says, as JSON. Keys (int32), weights (int8) and edges (float32) follow, little-endian. */
export interface ModelHeader {
  version: number;
  labels: readonly Label[];
  rows: number;
  gaps: number;
  scale: number;
}

let loaded: ReferenceModel | undefined;

/** The model, read from its file when it is first needed. */
export function referenceModel(): ReferenceModel {
  loaded ??= readModel(readFileSync(FILE));
  return loaded;
}

/** The header of a model's file and where its tables begin. */
export function readHeader(bytes: Uint8Array): { header: ModelHeader; from: number } {
  const end = bytes.indexOf(10);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as ModelHeader;
  if (header.version !== MODEL_VERSION || header.labels.join() !== labels.join())
    throw new Error('The reference model is of another version');
  return { header, from: end + 1 };
}

function readModel(bytes: Uint8Array): ReferenceModel {
  const { header, from } = readHeader(bytes);
  const { rows, gaps, scale } = header;
  const count = labels.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from);
  const weightsFrom = rows * 4;
  const edgesFrom = weightsFrom + rows * count;
  const edges = new Float32Array(gaps * count * count);
  for (let index = 0; index < edges.length; index++) edges[index] = view.getFloat32(edgesFrom + index * 4, true);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + from + weightsFrom, rows * count);
  return { slots: hashTable(view, rows), weights, scale, edges };
}

function hashTable(view: DataView, rows: number): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, rows) * 1.6));
  const slots = new Int32Array(2 * size);
  for (let row = 0; row < rows; row++) {
    const key = view.getInt32(row * 4, true);
    let slot = key & (size - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[2 * slot] = key;
    slots[2 * slot + 1] = row + 1;
  }
  return slots;
}
