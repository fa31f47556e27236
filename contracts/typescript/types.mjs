// Writes target/types: the types of the events from the schemas, and of the calls from the OpenAPI documents.
import fs from 'node:fs';
import path from 'node:path';
import { compile } from 'json-schema-to-typescript';
import openapiTS, { astToString } from 'openapi-typescript';

const contracts = path.resolve(import.meta.dirname, '..');
const target = path.join(import.meta.dirname, 'target/types');
const schemas = path.join(contracts, 'schemas');
const read = (file) => JSON.parse(fs.readFileSync(path.join(schemas, file), 'utf8'));
const shared = read('types.v1.schema.json').$defs;
const capitalised = (name) => name[0].toUpperCase() + name.slice(1);
const isNamed = (definition) => definition.type === 'object' || definition.enum !== undefined;

/** With the name of a shared type in the place of a reference to it, and with a scalar as it is. */
function named(schema) {
  if (Array.isArray(schema)) {
    return schema.map(named);
  }
  if (schema === null || typeof schema !== 'object') {
    return schema;
  }
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    const { $ref, ...own } = schema;
    return isNamed(shared[name])
      ? { tsType: capitalised(name), description: own.description ?? shared[name].description }
      : { ...shared[name], ...own };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, named(value)]));
}

function withoutConditions({ $schema, $id, $comment, additionalProperties, dependentRequired, ...schema }) {
  return named(schema);
}

async function written(schema, name) {
  return compile(withoutConditions({ ...schema, title: name }), name, {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
  });
}

fs.mkdirSync(target, { recursive: true });
const files = fs.readdirSync(schemas).filter((file) => !file.startsWith('types.'));
const names = files.map((file) => file.split('.')[0]);
const parts = ['/** The events of personnel tickets, made from contracts/schemas. A reader skips fields that it does not know. */\n'];
for (const [name, definition] of Object.entries(shared).filter(([, definition]) => isNamed(definition))) {
  parts.push(await written(definition, capitalised(name)));
}
for (const [i, file] of files.entries()) {
  parts.push(await written(read(file), names[i]));
}
parts.push(
  '/** The event of each CloudEvents type. */\nexport interface Events {\n',
  ...names.map((name) => `  'no.personnelticket.${name}.v1': ${name};\n`),
  '}\n',
);
fs.writeFileSync(path.join(target, 'events.d.ts'), parts.join(''));

for (const file of fs.readdirSync(path.join(contracts, 'openapi'))) {
  const ast = await openapiTS(new URL(`../openapi/${file}`, import.meta.url), { defaultNonNullable: false });
  fs.writeFileSync(path.join(target, file.replace('.yaml', '.d.ts')), astToString(ast));
}
