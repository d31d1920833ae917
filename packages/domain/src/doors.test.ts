import { describe, expect, it } from 'vitest';
import * as access from './access/index.ts';
import * as audit from './audit/index.ts';
import * as citations from './citations/index.ts';
import * as coalition from './coalition/index.ts';
import * as endorsements from './endorsements/index.ts';
import * as exports from './exports/index.ts';
import * as helplines from './helplines/index.ts';
import * as imports from './imports/index.ts';
import * as ledger from './ledger/index.ts';
import * as links from './links/index.ts';
import * as mail from './mail/index.ts';
import * as media from './media/index.ts';
import * as members from './members/index.ts';
import * as organisations from './organisations/index.ts';
import * as pages from './pages/index.ts';
import * as proofs from './proofs/index.ts';
import * as releases from './releases/index.ts';
import * as resources from './resources/index.ts';
import * as revisions from './revisions/index.ts';
import * as statements from './statements/index.ts';
import * as topics from './topics/index.ts';
import { failureCatalogue, type Failure } from './values/index.ts';

const doors = [
  access,
  audit,
  citations,
  coalition,
  endorsements,
  exports,
  helplines,
  imports,
  ledger,
  links,
  mail,
  media,
  members,
  organisations,
  pages,
  proofs,
  releases,
  resources,
  revisions,
  statements,
  topics,
];

describe('the rows together', () => {
  it('name every refusal differently, `noun_state`', () => {
    const definitions = new Set(doors.flatMap((door) => Object.values<unknown>(door)).filter(isDefinition));
    const codes = [...definitions].map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
    for (const code of codes) expect(code).toMatch(/^[a-z]+(_[a-z]+)+$/);
    expect(failureCatalogue(doors).map(({ code }) => code)).toEqual(codes.toSorted());
  });

  it('name every noun and every prefix of an id once', () => {
    const kinds = [
      organisations.organisationKind,
      topics.topicKind,
      resources.sectionKind,
      resources.synonymKind,
      resources.resourceKind,
      pages.pageKind,
      helplines.helplineKind,
      coalition.coalitionKind,
      members.memberKind,
      statements.statementKind,
    ];
    expect(new Set(kinds.map(({ noun }) => noun)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ prefix }) => prefix)).size).toBe(kinds.length);
    for (const { prefix } of kinds) expect(prefix).toMatch(/^[a-z]{3}$/);
  });
});

function isDefinition(value: unknown): value is Pick<Failure, 'code' | 'kind'> {
  return typeof value === 'function' && 'code' in value && 'kind' in value;
}
