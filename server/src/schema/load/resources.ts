import type { JsonSchema, JsonSchemaObject } from '../schema.ts';
import { isBefore2019, type Reading, readingOf, undeclared } from './dialect.ts';
import { isSchema, isSchemaObject, subschemasOf } from './subschemas.ts';
import { resolveUri, splitFragment } from './uris.ts';

/** A schema that has a URI of its own: a whole file, or a part with an `$id`. */
export interface Resource {
  readonly uri: string;
  readonly root: JsonSchema;
  /** Parts by the names that `$anchor`, `$dynamicAnchor` and (in older drafts) `$id: "#name"` give them. */
  readonly anchors: Map<string, JsonSchemaObject>;
  readonly dynamicAnchors: Map<string, JsonSchemaObject>;
}

/** Where a part of a schema stands, and how it is to be read. */
export interface Place {
  readonly resource: Resource;
  readonly reading: Reading;
  /** URI of the file, which relative references fall back to when an `$id` names a place on the network. */
  readonly file: string;
}

/** All schemas that one schema is made of. */
export interface Resources {
  readonly root: JsonSchema;
  /** All parts found so far. */
  parts(): Iterable<JsonSchemaObject>;
  placeOf(part: JsonSchemaObject): Place;
  /** What a reference in `from` stands for; absent when it leads nowhere that can be read. */
  resolve(reference: string, from: JsonSchemaObject): JsonSchema | undefined;
  /** What a `$recursiveRef` or `$dynamicRef` stands for: the outermost part of that name, as far as it is certain. */
  resolveDynamic(reference: string, from: JsonSchemaObject): JsonSchema | undefined;
}

/** Gives the content of a schema file, or of a known metaschema, by its URI. */
export type ReadSchema = (uri: string) => JsonSchema | undefined;

export function createResources(uri: string, root: JsonSchema, read: ReadSchema): Resources {
  const resources = new Map<string, Resource>();
  const places = new Map<JsonSchemaObject, Place>();
  const rootPlace = addFile(uri, root);

  function addFile(fileUri: string, schema: JsonSchema): Place {
    const file = splitFragment(fileUri).resource;
    const resource: Resource = { uri: file, root: schema, anchors: new Map(), dynamicAnchors: new Map() };
    resources.set(file, resource);
    const place = { resource, reading: undeclared, file };
    return isSchemaObject(schema) ? index(schema, place) : place;
  }

  /** Takes down where a part and all parts below it stand; an `$id` or a `$schema` on the way changes it. */
  function index(schema: JsonSchemaObject, around: Place): Place {
    const known = places.get(schema);
    if (known) return known;
    const place = entered(schema, around);
    places.set(schema, place);
    for (const { part } of subschemasOf(schema)) index(part, place);
    return place;
  }

  function entered(schema: JsonSchemaObject, around: Place): Place {
    const reading = readingOf(schema.$schema) ?? around.reading;
    const isOld = isBefore2019(reading.dialect);
    let { resource } = around;
    const id = schema.$id ?? (isOld ? schema.id : undefined);
    // In older drafts a `$ref` hides what stands beside it, an `$id` too.
    if (typeof id === 'string' && !(isOld && reading.declared && typeof schema.$ref === 'string')) {
      const named = splitFragment(resolveUri(resource.uri, id));
      if (id.startsWith('#')) resource.anchors.set(named.fragment, schema);
      else {
        resource = { uri: named.resource, root: schema, anchors: new Map(), dynamicAnchors: new Map() };
        if (!resources.has(named.resource)) resources.set(named.resource, resource);
      }
    }
    if (typeof schema.$anchor === 'string') resource.anchors.set(schema.$anchor, schema);
    if (typeof schema.$dynamicAnchor === 'string') {
      resource.anchors.set(schema.$dynamicAnchor, schema);
      resource.dynamicAnchors.set(schema.$dynamicAnchor, schema);
    }
    return { ...around, resource, reading };
  }

  function placeOf(part: JsonSchemaObject): Place {
    return places.get(part) ?? rootPlace;
  }

  function findResource(uriOfResource: string, reference: string, from: Place): Resource | undefined {
    const found = resources.get(uriOfResource);
    if (found) return found;
    const besideFile = splitFragment(resolveUri(from.file, reference)).resource;
    for (const candidate of new Set([uriOfResource, besideFile])) {
      const known = resources.get(candidate);
      if (known) return known;
      const schema = read(candidate);
      if (schema !== undefined) {
        addFile(candidate, schema);
        return resources.get(candidate);
      }
    }
    return undefined;
  }

  function resolve(reference: string, from: JsonSchemaObject): JsonSchema | undefined {
    const place = placeOf(from);
    const { resource: target, fragment } = splitFragment(resolveUri(place.resource.uri, reference));
    const resource = reference.startsWith('#') ? place.resource : findResource(target, reference, place);
    if (!resource) return undefined;
    if (fragment === '' || fragment === '/') return resource.root;
    return fragment.startsWith('/') ? followPointer(resource, fragment) : resource.anchors.get(fragment);
  }

  /** Follows a JSON pointer; parts that no keyword makes a schema become one by being referred to. */
  function followPointer(resource: Resource, pointer: string): JsonSchema | undefined {
    let current: unknown = resource.root;
    let place = isSchemaObject(resource.root) ? placeOf(resource.root) : rootPlace;
    for (const step of pointer.slice(1).split('/')) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
      current = (current as Record<string, unknown>)[name];
      if (isSchemaObject(current)) place = places.get(current) ?? place;
    }
    if (!isSchema(current)) return undefined;
    if (isSchemaObject(current)) index(current, place);
    return current;
  }

  function resolveDynamic(reference: string, from: JsonSchemaObject): JsonSchema | undefined {
    const place = placeOf(from);
    const target = resolve(reference, from);
    if (place.reading.dialect === '2019-09') {
      const isOpen = (resource: Resource) => isSchemaObject(resource.root) && resource.root.$recursiveAnchor === true;
      return isOpen(place.resource) ? outermost(isOpen, (resource) => resource.root) : target;
    }
    const name = splitFragment(reference).fragment;
    const isDynamic = isSchemaObject(target) && target.$dynamicAnchor === name;
    if (!isDynamic) return target;
    return outermost(
      (resource) => resource.dynamicAnchors.has(name),
      (resource) => resource.dynamicAnchors.get(name),
    );
  }

  /**
   * Validation always starts at the root, so a root that takes part is always the outermost. Otherwise it depends on
   * the way taken; where several could be meant, everything is allowed, since unknown is not wrong.
   */
  function outermost(
    takesPart: (resource: Resource) => boolean,
    choose: (resource: Resource) => JsonSchema | undefined,
  ): JsonSchema | undefined {
    if (takesPart(rootPlace.resource)) return choose(rootPlace.resource);
    const candidates = [...new Set(resources.values())].filter(takesPart);
    const [only] = candidates;
    return only && candidates.length === 1 ? choose(only) : true;
  }

  return { root, parts: () => places.keys(), placeOf, resolve, resolveDynamic };
}
