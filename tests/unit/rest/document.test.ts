import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { generateSource } from 'oazapfts';
import { expect, test } from 'vitest';
import { writeDocument } from '#lib/rest/openapi/write-document';
import { OPERATIONS } from '#lib/rest/operations';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each(['vi', 'en'] as const)('the document of the interface is valid OpenAPI 3.1 (%s)', async (locale) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(asJson(writeDocument(locale)));
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, '3.1']);
});

test('every operation stands in it once, with what it takes and answers', () => {
  const { paths } = asJson(writeDocument('en'));
  const described = Object.values<Record<string, { operationId: string }>>(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described.sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
  expect(new Set(described).size).toBe(OPERATIONS.length);
});

test('every example is what its operation takes', () => {
  for (const { id, body, example } of OPERATIONS) if (body) expect([id, body.safeParse(example).success]).toEqual([id, true]);
});

test('the client that other tests work with is the one that is made from the document now', async () => {
  const file = path.join(tmpdir(), `interface-${process.pid}.json`);
  await writeFile(file, JSON.stringify(writeDocument('en')));
  const made = await generateSource(file, { optimistic: true, useUnknown: true });
  const kept = new URL('../../support/rest-client/client.ts', import.meta.url);
  const written = `// biome-ignore-all format: made from the document\n// biome-ignore-all lint: made from the document\n${made}`;
  if (process.env.UPDATE_REST_CLIENT) await writeFile(kept, written);
  expect(await readFile(kept, 'utf8')).toBe(written);
});
