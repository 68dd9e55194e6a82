export default {
  converted: 'Turned from {encoding} into Unicode.',
  pictures:
    '{count, plural, one {# picture was left out: please upload it from your device.} other {# pictures were left out: please upload them from your device.}}',
  deletions:
    '{count, plural, one {# passage deleted under tracked changes was left out.} other {# passages deleted under tracked changes were left out.}}',
  comments: '{count, plural, one {# comment was left out.} other {# comments were left out.}}',
  footnotes:
    '{count, plural, one {# footnote is now a paragraph at the end of what was pasted.} other {# footnotes are now paragraphs at the end of what was pasted.}}',
  links:
    '{count, plural, one {# link that readers could not open was taken off; its words are kept.} other {# links that readers could not open were taken off; their words are kept.}}',
  undo: 'Ctrl+Z takes away what was pasted; Ctrl+Shift+V pastes letters as they are.',
  undoField: 'Ctrl+Z takes away what was pasted.',
};
