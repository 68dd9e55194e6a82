/** What somebody wrote: a blank line parts paragraphs; a single line break inside one is kept by `white-space: pre-line`. */
export function CommentBody({ body }: { body: string }) {
  return (
    <div className="comment-body">
      {body.split(/\n{2,}/).map((lines, key) => (
        <p key={key} dir="auto">
          {lines}
        </p>
      ))}
    </div>
  );
}
