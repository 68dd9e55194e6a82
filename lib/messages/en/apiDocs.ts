export default {
  title: 'Programming interface',
  intro:
    'Read stories, write drafts, publish and moderate comments from a program. Everything goes by the rules of the newsroom: rights by section, reviewing by two, embargoes, the log.',
  token: 'A token that an administrator makes on the page Connections; it begins with ts_.',
  done: 'Done.',
  scopeNeeded: 'Needs a token with the scope {scope}.',
  scopeIfToken: 'Needs no token; if one is sent, it must have the scope {scope}.',
  ifMatch: 'The version you read, in quotes: "7".',
  idempotencyKey: 'A key of your own for this request: sent again with the same key, it gets the same answer.',
  tags: { paper: 'The paper', stories: 'Published stories', comments: 'Comments', drafts: 'Drafts', media: 'Pictures' },
  otherLanguage: 'Tiếng Việt',
  document: 'The OpenAPI 3.1 document for machines',
  contents: 'Contents',
  startHeading: 'To begin',
  startText:
    "An administrator makes a token on the page Connections and chooses its scopes. It is shown once. A token works in a person's name: it may do what its scopes and the person's rights at that moment both allow. Send it in the Authorization header, never in an address; cookies mean nothing here.",
  pagesHeading: 'Pages',
  pagesText: 'Lists answer with items and next. Ask for the next page with after=next, or follow the Link header.',
  versionsHeading: 'Versions',
  versionsText:
    'Each save of a draft is a version. Who writes over one names the version they read in If-Match; if somebody was first, the answer is 412 with their text. Publishing and withdrawing name live, the version readers have.',
  onceHeading: 'Sending again',
  onceText:
    'Send an Idempotency-Key with every POST: after a lost connection send the very same again, and it is done once. Keys are kept for a day.',
  bodyHeading: 'The body of a story',
  bodyText:
    'A body is read in three ways: as a document (body), as HTML as the page of the story shows it (bodyHtml, every address whole, nothing that runs), and as plain text (text). It is written as body or as bodyHtml, not as both: HTML is converted as in imports and pasting, what could not be kept is told in changes, and pictures must be the paper’s own, by their address.',
  limitsHeading: 'Limits',
  limitsText:
    'Each token has {points} calls a minute; the RateLimit header says how many are left. Beyond that the answer is 429 with Retry-After.',
  errorsHeading: 'Errors',
  errorsText: 'Every error is application/problem+json as in RFC 9457, in the language of Accept-Language. Its code stands in type.',
  hooksHeading: 'Webhooks',
  hooksText:
    'An administrator enters an address on the page Connections. Each message is a POST signed as Standard Webhooks has it: HMAC-SHA256 over webhook-id, webhook-timestamp and the body, joined by dots. Refuse messages older than five minutes and drop a webhook-id that you have.',
  hooksEvents: 'Events',
  code: 'Code',
  status: 'Status',
  meaning: 'Meaning',
  parameter: 'Parameter',
  required: 'required',
  type: 'Type',
  body: 'Body',
  answers: 'Answers',
  schemas: 'Types of data',
};
