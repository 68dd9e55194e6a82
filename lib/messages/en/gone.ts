export default {
  title: {
    section: 'This section is gone',
    topic: 'This topic is gone',
    thread: 'This event thread is gone',
    author: 'This author’s page is gone',
  },
  text: {
    section: 'This was the address of the section “{name}”. The newsroom has removed it.',
    topic: 'This was the address of the topic “{name}”. The newsroom has removed it.',
    thread: 'This was the address of the event thread “{name}”. The newsroom has removed it.',
    author: 'This was the address of the author “{name}”. The newsroom has removed the page.',
  },
  toParent: 'Go to the section {name}',
};
