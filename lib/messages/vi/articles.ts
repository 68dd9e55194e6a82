export default {
  title: 'Bài viết',
};
