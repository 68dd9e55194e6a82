export default {
  followPaper: 'Theo dõi báo qua RSS',
  followList: 'Theo dõi “{list}” qua RSS',
  feedTitle: '{list} – {site}',
  commentsFeed: 'Bình luận của bài này',
  commentsFeedTitle: 'Bình luận: {title}',
  commentsFeedText: 'Ý kiến bạn đọc về bài “{title}”.',
};
