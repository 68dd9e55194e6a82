export default {
  feedTitle: '{list} – {site}',
  commentsFeedTitle: 'Bình luận: {title}',
  commentsFeedText: 'Ý kiến bạn đọc về bài “{title}”.',
};
