import { Names, slug } from '../../schemas/ids.js';

/** A pointer to an entity. */
export interface Reference {
  '@id': string;
}

/** A thing that the crate tells of: JSON-LD in flattened form, so that no entity lies in another. */
export interface Entity extends Reference {
  '@type': string | readonly string[];
  [property: string]: unknown;
}

/** Points to an entity. */
export function to(id: string): Reference {
  return { '@id': id };
}

/** The entities of a crate, each `@id` once, in the order in which they were first added. */
export class Graph {
  readonly #entities = new Map<string, Entity>();
  readonly #local = new Map<string, string>();
  readonly #names = new Names();

  /** Adds an entity; where its `@id` is known already, what was said first stands. */
  add(entity: Entity): Reference {
    const id = entity['@id'];
    if (!this.#entities.has(id)) this.#entities.set(id, entity);
    return to(id);
  }

  /**
   * Adds an entity that has no address of its own and is known by its words alone.
   *
   * @param kind what its `@id` begins with, such as `organization`
   * @param name what tells it from the others of its kind
   */
  addLocal(kind: string, name: string, rest: Omit<Entity, '@id'>): Reference {
    const key = `${kind} ${name}`;
    const id = this.#local.get(key) ?? `#${this.#names.claim(`${kind}-${slug(name)}`)}`;
    this.#local.set(key, id);
    return this.add({ '@id': id, ...rest } as Entity);
  }

  get entities(): Entity[] {
    return [...this.#entities.values()];
  }
}
