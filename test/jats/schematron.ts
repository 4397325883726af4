import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  evaluateXPath,
  evaluateXPathToBoolean,
  evaluateXPathToNodes,
  evaluateXPathToString,
  registerCustomXPathFunction,
} from 'fontoxpath';
import { type Document, type Element, parseXmlDocument } from 'slimdom';

/** What a rule says of a document. */
export interface Complaint {
  /** Id of the rule's pattern. */
  pattern: string;
  /** The XPath that was true of a `report`, or false of an `assert`. */
  test: string;
  message: string;
  /** Name of the element that it speaks of. */
  element: string;
}

interface Rule {
  context: string;
  variables: readonly (readonly [name: string, value: string])[];
  checks: readonly { kind: 'assert' | 'report'; test: string; message: string }[];
}

/** Rules by pattern: of each pattern only the first rule that fits speaks of an element (ISO/IEC 19757-3, section 5.4.12). */
export interface Schema {
  patterns: ReadonlyMap<string, readonly Rule[]>;
  namespaces: Readonly<Record<string, string>>;
}

const OWN = 'https://offprint.invalid/schematron';
/** A library without the DTD does not know which attributes are IDREF: in what we write it is `rid` alone. */
registerCustomXPathFunction({ namespaceURI: OWN, localName: 'idref' }, ['xs:string?', 'node()'], 'node()*', (_, id, node) =>
  evaluateXPathToNodes('root(.)//@rid[tokenize(., " ") = $id]', node, null, { id }),
);

/** Reads a Schematron schema with the files that it includes. Abstract patterns and phases are not needed, and not read. */
export function readSchema(path: string): Schema {
  const schema = parsed(path);
  const namespaces = Object.fromEntries(
    [...schema.getElementsByTagName('ns')].map((ns) => [ns.getAttribute('prefix') ?? '', ns.getAttribute('uri') ?? '']),
  );
  defineFunctions(schema, namespaces);
  const included = [...schema.getElementsByTagName('include')].map((include) =>
    parsed(join(dirname(path), include.getAttribute('href') ?? '')),
  );
  const patterns = [schema, ...included].flatMap((file) => [...file.getElementsByTagName('pattern')]);
  return { namespaces, patterns: new Map(patterns.map((pattern) => [pattern.getAttribute('id') ?? '', rulesOf(pattern)])) };
}

function parsed(path: string): Document {
  return parseXmlDocument(readFileSync(path, 'utf8'));
}

function rulesOf(pattern: Element): Rule[] {
  return [...pattern.getElementsByTagName('rule')].map((rule) => ({
    context: rule.getAttribute('context') ?? '',
    variables: [...rule.getElementsByTagName('let')].map((own) => [own.getAttribute('name') ?? '', xpath(own, 'value')] as const),
    checks: rule.children
      .filter(({ localName }) => localName === 'assert' || localName === 'report')
      .map((check) => ({
        kind: check.localName as 'assert' | 'report',
        test: xpath(check, 'test'),
        message: (check.textContent ?? '').replace(/\s+/g, ' ').trim(),
      })),
  }));
}

function xpath(element: Element, attribute: string): string {
  return (element.getAttribute(attribute) ?? '').replace(/\bidref\(([^()]*)\)/g, 'own:idref($1, .)');
}

/** XSLT functions of one parameter, which a schema may define: variables in order, and the value at the end. */
function defineFunctions(schema: Document, namespaces: Readonly<Record<string, string>>): void {
  for (const definition of schema.getElementsByTagName('xsl:function')) {
    const [prefix, localName] = (definition.getAttribute('name') ?? '').split(':') as [string, string];
    const [parameter, ...steps] = definition.children;
    registerCustomXPathFunction({ namespaceURI: namespaces[prefix] as string, localName }, ['xs:string?'], 'xs:boolean', (_, argument) => {
      const variables: Record<string, unknown> = { [parameter?.getAttribute('name') ?? '']: argument ?? '' };
      for (const step of steps.slice(0, -1)) {
        variables[step.getAttribute('name') ?? ''] = evaluateXPath(step.getAttribute('select') ?? '', null, null, variables);
      }
      return evaluateXPathToBoolean(steps.at(-1)?.getAttribute('select') ?? '', null, null, variables);
    });
  }
}

/** What the rules of a schema say of a document. @param patterns ids of patterns; all of them by default */
export function complaints(xml: string, { patterns, namespaces }: Schema, wanted = [...patterns.keys()]): Complaint[] {
  const document = parseXmlDocument(xml);
  const namespaceResolver = (prefix: string): string | null => (prefix === 'own' ? OWN : (namespaces[prefix] ?? null));
  const options = { namespaceResolver };
  return wanted.flatMap((pattern) => {
    const told = new Set<unknown>();
    return (patterns.get(pattern) ?? []).flatMap(({ context, variables, checks }) =>
      evaluateXPathToNodes<Element>(`//(${context})`, document, null, {}, options).flatMap((node): Complaint[] => {
        if (told.has(node)) return [];
        told.add(node);
        const values: Record<string, unknown> = {};
        for (const [name, value] of variables) values[name] = evaluateXPath(value, node, null, values, undefined, options);
        const failing = checks.filter(
          ({ kind, test }) => evaluateXPathToBoolean(test, node, null, values, options) === (kind === 'report'),
        );
        const element = evaluateXPathToString('name()', node);
        return failing.map(({ test, message }) => ({ pattern, test, message, element }));
      }),
    );
  });
}
