import type { Catalogue } from '../catalogue.ts';

export default {
  readingTime: '{minutes} min read',
  tableLabel: 'Table {number}',
  tableCaption: 'Table {number}: {caption}',
  galleryLabel: '{count, plural, one {Gallery (# picture)} other {Gallery (# pictures)}}',
  enlarge: 'Open the large picture: {alt}',
  fileType: 'PDF, {size}',
  soundType: 'Audio, {time}, {size}',
  transcript: 'Read what is said',
  watch: 'Watch it here',
  showPost: 'Show the post here',
  beforeClick: 'Only when you press the button will this page load anything from {provider}, which will then know that you are looking.',
  elsewhere: 'See it on {provider}',
  relatedStories: 'Related stories',
  storyNumber: 'Story number {id}',
} satisfies Catalogue['storyBody'];
