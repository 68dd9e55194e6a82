/** A draft as the documentation shows it. */
export const DRAFT_EXAMPLE = {
  title: 'Cầu Lạc Giang 2 hợp long',
  sectionId: 1,
  lead: 'Đốt dầm cuối cùng được khóa vào giữa nhịp chính.',
  leadSource: '',
  byline: 'Phạm Đức Long',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Giờ hợp long do nhiệt kế quyết định.' }] }],
  },
  picture: null,
};
