/** Where a story can be shared without a script of anybody's: plain addresses that open the other side's own page. */
export type ShareLinks = { zalo: string; facebook: string; x: string; email: string };

/**
 * @param address the story's full address
 */
export function shareLinks({ address, title }: { address: string; title: string }): ShareLinks {
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)];
  // Zalo documents only its script. This is the page which that script's button opens, and which papers link to by hand.
  const zalo = encodeURIComponent(Buffer.from(JSON.stringify({ url: address })).toString('base64'));
  return {
    zalo: `https://button-share.zalo.me/share_external?d=${zalo}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    x: `https://x.com/intent/post?url=${url}&text=${text}`,
    email: `mailto:?subject=${text}&body=${encodeURIComponent(`${title}\r\n\r\n${address}`)}`,
  };
}
