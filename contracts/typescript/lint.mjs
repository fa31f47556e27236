// Lints the contracts, or the folder that is named. Says nothing and ends with 0 where there is nothing to say.
import fs from 'node:fs';
import path from 'node:path';
import { Parser, fromFile } from '@asyncapi/parser';
import spectral from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const contracts = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const name = 'https://personnelticket.example/schemas/';
const complaints = [];
const complain = (file, what) => complaints.push(`${file}: ${what}`);
const json = (file) => JSON.parse(fs.readFileSync(path.join(contracts, file), 'utf8'));
const text = (error) => `${error.instancePath} ${error.message}`;

const asyncapiRules = {
  extends: [[rulesets.asyncapi, 'recommended']],
  // only says that Spectral does not compare examples with schemas of JSON Schema 2020-12; ajv does, below
  rules: { 'asyncapi-3-payload-unsupported-schemaFormat': 'off' },
};
const openapiRules = {
  extends: [[rulesets.oas, 'recommended']],
  rules: {
    // knows OpenAPI 3.0, where only OAuth 2 has scopes; in 3.1 a bearer token's permissions are named in the same way
    'oas3-operation-security-defined': 'off',
  },
};

async function lint(file, rules) {
  const linter = new spectral.Spectral();
  linter.setRuleset(rules);
  const source = path.join(contracts, file);
  const found = await linter.run(new spectral.Document(fs.readFileSync(source, 'utf8'), parsers.Yaml, source));
  found.forEach((fault) => complain(`${file}:${fault.range.start.line + 1}`, `${fault.code} ${fault.message}`));
}

async function asyncapi() {
  const file = 'asyncapi.yaml';
  await lint(file, asyncapiRules);
  const { document, diagnostics } = await fromFile(new Parser(), path.join(contracts, file)).parse();
  diagnostics
    .filter((fault) => fault.code !== 'asyncapi-3-payload-unsupported-schemaFormat')
    .forEach((fault) => complain(file, `${fault.code} ${fault.message}`));
  return document;
}

function schemas() {
  const ajv = new Ajv2020.default({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const files = fs.readdirSync(path.join(contracts, 'schemas'));
  for (const file of files) {
    const schema = json(`schemas/${file}`);
    if (schema.$id !== name + file) {
      complain(`schemas/${file}`, `its $id is ${schema.$id}`);
    }
    ajv.addSchema(schema);
  }
  for (const file of files) {
    try {
      ajv.getSchema(name + file);
    } catch (fault) {
      complain(`schemas/${file}`, fault.message);
    }
  }
  return ajv;
}

/** The examples of the document are valid under its own schemas; a record in quarantine was refused, and need not be. */
function examples(document, ajv) {
  for (const message of document.components().messages()) {
    const headers = ajv.compile(withoutParserNotes(message.headers().json()));
    const event = ajv.getSchema(`${name}${message.name()}.v1.schema.json`);
    for (const example of message.examples()) {
      const where = `asyncapi.yaml, example ${example.name()}`;
      if (!headers(example.headers())) {
        headers.errors.forEach((error) => complain(where, text(error)));
      }
      if (event && !event(example.payload())) {
        event.errors.forEach((error) => complain(where, text(error)));
      }
    }
  }
}

function withoutParserNotes(schema) {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key.startsWith('x-parser-') ? undefined : value)));
}

/** What SchemaAndCodeAgreeTest judged, is judged by ajv alike. */
function judged(ajv) {
  const file = path.join(contracts, 'messaging/target/judged.ndjson');
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  for (const [type, isTaken, document] of lines.map((line) => JSON.parse(line))) {
    if (ajv.getSchema(`${name}${type}.v1.schema.json`)(JSON.parse(document)) !== isTaken) {
      complain('messaging/target/judged.ndjson', `the code ${isTaken ? 'takes' : 'refuses'} ${document}`);
    }
  }
}

const document = await asyncapi();
for (const file of fs.readdirSync(path.join(contracts, 'openapi'))) {
  await lint(`openapi/${file}`, openapiRules);
}
const ajv = schemas();
if (document && complaints.length === 0) {
  examples(document, ajv);
  judged(ajv);
}
complaints.forEach((complaint) => console.log(complaint));
process.exitCode = complaints.length === 0 ? 0 : 1;
