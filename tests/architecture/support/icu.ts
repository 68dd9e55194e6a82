/**
 * What a message asks for when it is shown: the names in `{name}`, `{count, plural, …}`, and the tags in `<b>…</b>`.
 * @throws Error when braces do not close, or a choice has no `other`
 */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let at = 0;

  const wrong = (why: string) => new Error(`${why} in “${message}”`);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(message);
    if (found) at = sticky.lastIndex;
    return found;
  };

  const text = (isInside: boolean): void => {
    while (at < message.length) {
      // An apostrophe before a brace or a tag quotes what follows; two are one.
      if (take(/''|'(?=[{}<>#])[^']*'?/)) continue;
      if (take(/\{/)) argument();
      else if (isInside && message[at] === '}') return;
      else if (take(/\}/)) throw wrong('A brace closes that was not opened');
      else {
        const tag = take(/<([a-zA-Z][\w-]*)\s*\/?>/);
        if (tag) names.add(`<${tag[1]}>`);
        else at++;
      }
    }
    if (isInside) throw wrong('A brace does not close');
  };

  const argument = (): void => {
    const name = take(/\s*(\w+)\s*/)?.[1];
    if (!name) throw wrong('A brace holds no name');
    names.add(name);
    if (take(/\}/)) return;
    const kind = take(/,\s*(\w+)\s*/)?.[1];
    if (!kind) throw wrong('A brace does not close');
    if (/^(?:plural|select|selectordinal)$/.test(kind)) choice();
    else if (!take(/(?:,[^{}]*)?\}/)) throw wrong('A brace does not close');
  };

  const choice = (): void => {
    let hasOther = false;
    take(/,\s*(?:offset:\d+\s*)?/);
    while (!take(/\s*\}/)) {
      const selector = take(/\s*(=\d+|[\w-]+)\s*\{/)?.[1];
      if (!selector) throw wrong('A choice cannot be read');
      hasOther ||= selector === 'other';
      text(true);
      at++;
    }
    if (!hasOther) throw wrong('A choice has no “other”');
  };

  text(false);
  return [...names].sort();
}
