import { expect, test } from 'vitest';
import { messagesOf, type Shown, shownIn } from './support/catalogues.ts';
import { argumentsOf } from './support/icu.ts';
import { type Breach, never, type Rule } from './support/never.ts';

never(
  'Vietnamese and English have exactly the same messages, each a text that is written out',
  (tree) => {
    const [vi, en] = [messagesOf(tree, 'vi'), messagesOf(tree, 'en')];
    const [inVi, inEn] = [vi, en].map(({ messages }) => new Set(messages.map(({ key }) => key)));
    return [
      ...vi.unreadable,
      ...en.unreadable,
      ...vi.messages.filter(({ key }) => !inEn?.has(key)).map(({ key, path, line }) => ({ path, line, what: `${key} is not in English` })),
      ...en.messages
        .filter(({ key }) => !inVi?.has(key))
        .map(({ key, path, line }) => ({ path, line, what: `${key} is not in Vietnamese` })),
    ];
  },
  {
    caught: [
      {
        'lib/messages/vi/a.ts': "export default {\n  one: 'một',\n  more: { two: 'hai' }, // ✗\n};",
        'lib/messages/en/a.ts': "export default {\n  one: 'one',\n  more: { three: 'three' }, // ✗\n} satisfies X;",
      },
      { 'lib/messages/vi/a.ts': "export default { one: 'một' }; // ✗" },
      { 'lib/messages/vi/a.ts': 'export default { one: words() }; // ✗', 'lib/messages/en/a.ts': 'export default { ...others }; // ✗' },
    ],
    fine: [{ 'lib/messages/vi/a.ts': "export default { one: 'mộ' +\n 't' };", 'lib/messages/en/a.ts': 'export default { one: `one` };' }],
  },
);

never(
  'A message asks for the same in both languages, and can be read',
  (tree) => {
    const english = new Map(messagesOf(tree, 'en').messages.map((message) => [message.key, message]));
    return [...messagesOf(tree, 'vi').messages, ...english.values()].flatMap(({ key, text, path, line }): Breach[] => {
      try {
        const asked = argumentsOf(text).join(', ');
        const other = path.startsWith('lib/messages/vi/') ? english.get(key) : undefined;
        const askedThere = other ? argumentsOf(other.text).join(', ') : asked;
        return asked === askedThere
          ? []
          : [{ path, line, what: `${key} asks for ${asked || 'nothing'}, in English for ${askedThere || 'nothing'}` }];
      } catch (error) {
        return [{ path, line, what: `${key}: ${error instanceof Error ? error.message : error}` }];
      }
    });
  },
  {
    caught: [
      {
        'lib/messages/vi/a.ts': "export default {\n  one: 'còn {count}', // ✗\n};",
        'lib/messages/en/a.ts': "export default { one: '{n, plural, one {#} other {#}} left' };",
      },
      { 'lib/messages/vi/a.ts': "export default { one: 'còn {count' }; // ✗" },
      { 'lib/messages/en/a.ts': "export default { one: '{n, plural, one {# day}}' }; // ✗" },
    ],
    fine: [
      {
        'lib/messages/vi/a.ts': "export default { one: 'còn {count} {unit, select, day {ngày} other {giờ}}' };",
        'lib/messages/en/a.ts': "export default { one: '{unit, select, other {{count, plural, one {# left} other {# are left}}}}' };",
      },
    ],
  },
);

test('what a message asks for is found wherever it stands', () => {
  expect(argumentsOf('{count, plural, =0 {không} one {# của {name}} other {<b>#</b> lúc {when, date, short}}}')).toEqual([
    '<b>',
    'count',
    'name',
    'when',
  ]);
  expect(argumentsOf("it's '{not}' asked")).toEqual([]);
});

const MOVE_FAILURES = ['notFound', 'signedOut', 'forbidden', 'failed'].map((failure) => `desk.${failure}`);
const ARTICLE_STATES = ['draft', 'published', 'unpublished'].map((status) => `articles.${status}`);
const FLOW_FAILURES = ['signedOut', 'forbidden', 'notFound', 'needsOtherEyes', 'unknownPerson', 'other'].map(
  (failure) => `flow.failed.${failure}`,
);
/** `FieldError` of components/newsroom/articles/editor-form.ts. */
const FORM_ERRORS = [
  ...[
    'required',
    'tooLong',
    'notASlug',
    'hiddenCharacter',
    'unsafeLink',
    'tooDeep',
    'tooManyNodes',
    'bodyTooLong',
    'invalid',
    'unknownSection',
    'unknownPicture',
    'unknownTerm',
    'tooManyTerms',
    'unknownAttachment',
    'unknownEmbed',
    'tableTooLarge',
    'gallerySize',
    'tooManyStories',
  ],
  ...['missingSection', 'missingLead', 'missingByline', 'missingPictureAlt', 'missingBody', 'missingFigureAlt'],
  ...['missingTableHeader', 'missingAttachmentLabel', 'missingTranscript', 'missingEmbedTitle', 'missingRelatedStory'],
].map((error) => `articles.${error}`);

const CORRECTION_FAILURES = ['signedOut', 'forbidden', 'correctionInvalid', 'failed', 'gone', 'notPublished'].map(
  (failure) => `corrections.${failure}`,
);

/** Every field of a story: `field-labels.ts`. */
const STORY_FIELDS = [
  'kickerField',
  'titleField',
  'leadSourceField',
  'leadField',
  'sectionField',
  'slugField',
  'bylineField',
  'termsField',
  'sourceNameField',
  'sourceUrlField',
  'picture',
  'bodyField',
].map((label) => `articles.${label}`);

/**
 * Calls that choose their message while running: file by file, every message they may choose. The type checker sees that each exists;
 * this list sees that it is used.
 */
const CHOSEN: Record<string, string[]> = {
  'components/newsroom/articles/history/comparison.client.tsx': STORY_FIELDS,
  'components/newsroom/articles/history/versions-panel.client.tsx': STORY_FIELDS,
  'components/newsroom/articles/hot-fix/hot-fix-outcome.client.tsx': STORY_FIELDS,
  'components/newsroom/articles/hot-fix/hot-fix-editor.client.tsx': FORM_ERRORS,
  'components/newsroom/shell/navigation.client.tsx': [
    'newsroom.today',
    'newsroom.articles',
    'newsroom.comments',
    'newsroom.calendar',
    'newsroom.corrections',
    'newsroom.home',
    'newsroom.media',
    'newsroom.terms',
    'newsroom.sections',
    'newsroom.people',
    'newsroom.settings',
    'newsroom.transfer',
    'newsroom.connections',
    'newsroom.log',
    'newsroom.daily',
    'newsroom.paper',
    'newsroom.house',
  ],
  'components/newsroom/corrections/note-card.client.tsx': CORRECTION_FAILURES,
  'components/newsroom/corrections/story-corrections.client.tsx': CORRECTION_FAILURES,
  'components/newsroom/calendar/calendar-desk.client.tsx': ['calendar.day', 'calendar.week'],
  'components/newsroom/shell/account-menu.client.tsx': ['newsroom.auto', 'newsroom.light', 'newsroom.dark'],
  'components/newsroom/desk/happened.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/pick-button.client.tsx': [...MOVE_FAILURES, 'desk.changed'],
  'components/newsroom/desk/reports.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/official-reply.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/reject-form.client.tsx': ['desk.rejectNoteMissing', 'desk.rejectNoteTooLong'],
  'components/newsroom/desk/use-desk-words.ts': [...MOVE_FAILURES, 'desk.changed'],
  'components/newsroom/desk/phone-dialog.client.tsx': [...MOVE_FAILURES, 'desk.phoneWhyMissing', 'desk.phoneNone', 'desk.phoneSealed'],
  'components/newsroom/bans/ban-line.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-ban.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-notes.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-original.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-redact.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-rule-wrong.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-sender.client.tsx': MOVE_FAILURES,
  'components/newsroom/desk/card-escalate.client.tsx': [...MOVE_FAILURES, 'desk.changed'],
  'components/newsroom/articles/keeping/comparison.client.tsx': [
    ...['kickerField', 'titleField', 'slugField', 'sectionField', 'leadField', 'leadSourceField', 'bylineField', 'termsField'],
    ...['sourceNameField', 'sourceUrlField', 'picture', 'bodyField'],
  ].map((key) => `articles.${key}`),
  'components/newsroom/articles/flow/use-flow.ts': FLOW_FAILURES,
  'components/newsroom/articles/flow/workflow-form.client.tsx': ['direct', 'ready', 'fourEyes'].map((rule) => `flow.settings.${rule}`),
  'components/newsroom/articles/preview-bar.tsx': ARTICLE_STATES,
  'components/newsroom/articles/new-article.client.tsx': FORM_ERRORS,
  'components/newsroom/articles/article-editor.client.tsx': FORM_ERRORS,
  'components/newsroom/articles/error-summary.client.tsx': FORM_ERRORS,
};

/** Finds messages nobody shows, and calls that show none there is or one nobody can tell. */
const usedAndThere =
  (chosen: Record<string, string[]>): Rule =>
  (tree) => {
    const { messages } = messagesOf(tree, 'vi');
    const used = new Set<string>();
    const breaches: Breach[] = [];
    const matching = ({ namespace, keys }: Shown): string[] =>
      messages.flatMap(({ key }) => {
        const [first, ...rest] = key.split('.');
        return (namespace === null || namespace === first) && keys?.some((pattern) => pattern.test(rest.join('.'))) ? [key] : [];
      });
    const choosing = new Set<string>();
    for (const shown of shownIn(tree)) {
      const { path, line, namespace, said } = shown;
      if (shown.keys) {
        const found = matching(shown);
        if (found.length === 0) breaches.push({ path, line, what: `there is no ${namespace ?? '…'}.${said.replace(/^['"]|['"]$/g, '')}` });
        for (const key of found) used.add(key);
      } else {
        choosing.add(path);
        const isListed = chosen[path]?.some((key) => namespace === null || key.startsWith(`${namespace}.`));
        if (!isListed) breaches.push({ path, line, what: `t(${said}) is not listed in CHOSEN` });
      }
    }
    for (const [path, keys] of Object.entries(chosen)) {
      if (!choosing.has(path)) continue;
      for (const listed of keys) {
        const found = messages.filter(({ key }) => key === listed);
        if (found.length === 0) breaches.push({ path, line: 1, what: `CHOSEN lists ${listed}, which is not there` });
        for (const { key } of found) used.add(key);
      }
    }
    for (const { key, path, line } of messages) if (!used.has(key)) breaches.push({ path, line, what: `${key} is never shown` });
    return breaches;
  };

never('Every message is shown somewhere, and every message that is shown is there', usedAndThere(CHOSEN), {
  caught: [
    { 'lib/messages/vi/a.ts': "export default {\n  one: 'một', // ✗\n};" },
    {
      'components/x.tsx': "const t = useMessages('a');\nt('gone'); // ✗\nt('one');",
      'lib/messages/vi/a.ts': "export default { one: 'một' };",
    },
    {
      'components/x.tsx': "const t = useMessages('a');\nt(name); // ✗\nt('one');",
      'lib/messages/vi/a.ts': "export default { one: 'một' };",
    },
    {
      'components/x.tsx':
        "function a() { const t = useMessages('a'); t('one'); }\nfunction b() { const t = useMessages('b'); t('one'); } // ✗",
      'lib/messages/vi/a.ts': "export default { one: 'một' };",
      'lib/messages/vi/b.ts': "export default {\n  two: 'hai', // ✗\n};",
    },
  ],
  fine: [
    {
      'components/x.tsx': `const t = useMessages('a');\nt(isOpen ? 'one' : 'two'); t(\`errors.\${field}.required\`);\ntranslator(locale, 'b')('x');\nconst say = (t: Words) => t.rich('rich');`,
      'lib/messages/vi/a.ts': "export default { one: '', two: '', rich: '', errors: { name: { required: '' } } };",
      'lib/messages/vi/b.ts': "export default { x: '' };",
    },
  ],
});

test('a list of messages chosen while running is believed only where something is chosen, and as far as they exist', () => {
  const tree = [
    { path: 'components/x.tsx', text: "const t = useMessages('a');\nt(name);" },
    { path: 'components/y.tsx', text: '' },
    { path: 'lib/messages/vi/a.ts', text: "export default { one: '', two: '' };" },
  ];
  const found = (chosen: Record<string, string[]>) => usedAndThere(chosen)(tree).map(({ what }) => what);
  expect(found({ 'components/x.tsx': ['a.one', 'a.two'] })).toEqual([]);
  expect(found({ 'components/x.tsx': ['a.one', 'a.three'] })).toEqual(['CHOSEN lists a.three, which is not there', 'a.two is never shown']);
  expect(found({ 'components/x.tsx': ['a.one'], 'components/y.tsx': ['a.two'] })).toEqual(['a.two is never shown']);
});
