// biome-ignore-all format: made from the document
// biome-ignore-all lint: made from the document
/**
 * Programming interface
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "http://localhost:3000/api/v1"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    server1: "http://localhost:3000/api/v1"
};
export type Paper = {
    name: string;
    url: string;
    tagline: string;
    publisher: string;
    /** The language that leads. */
    locale: "vi" | "en";
    /** The languages in which something is published. */
    editions: ("vi" | "en")[];
};
export type Problem = {
    /** `/problems/{code}` */
    "type": string;
    title: string;
    status: number;
    [key: string]: unknown;
};
export type Section = {
    id: number;
    slug: string;
    name: string;
    nameEn: string;
    description: string;
    descriptionEn: string;
    /** Left out of the row of sections; its page and its stories are there. */
    isHidden: boolean;
};
export type Term = {
    id: number;
    kind: "topic" | "thread" | "author";
    slug: string;
    name: string;
    nameEn: string;
};
export type StorySummary = {
    id: number;
    /** The version readers have: whoever publishes or withdraws names it as `live`. */
    version: number;
    locale: "vi" | "en";
    path: string;
    url: string;
    kicker: string;
    title: string;
    lead: string;
    byline: string;
    section: {
        id: number;
        slug: string;
        name: string;
        nameEn: string;
    };
    terms: Term[];
    publishedAt: string;
    updatedAt: string;
    picture: {
        url: string;
        alt: string;
        width: number;
        height: number;
    } | null;
    comments: number;
};
export type ListItemNode = {
    "type": "listItem";
    content: ({
        "type": "paragraph";
        content?: {
            "type": "text";
            text: string;
            marks?: ({
                "type": "bold";
            } | {
                "type": "italic";
            } | {
                "type": "link";
                attrs: {
                    href: string;
                };
            })[];
        }[];
    } | BulletListNode | {
        "type": "orderedList";
        content: ListItemNode[];
    })[];
};
export type BulletListNode = {
    "type": "bulletList";
    content: ListItemNode[];
};
export type ArticleDocument = {
    "type": "doc";
    content: ({
        "type": "paragraph";
        content?: {
            "type": "text";
            text: string;
            marks?: ({
                "type": "bold";
            } | {
                "type": "italic";
            } | {
                "type": "link";
                attrs: {
                    href: string;
                };
            })[];
        }[];
    } | {
        "type": "heading";
        attrs: {
            level: 2 | 3;
        };
        content?: {
            "type": "text";
            text: string;
            marks?: ({
                "type": "bold";
            } | {
                "type": "italic";
            } | {
                "type": "link";
                attrs: {
                    href: string;
                };
            })[];
        }[];
    } | BulletListNode | {
        "type": "orderedList";
        content: ListItemNode[];
    } | {
        "type": "blockquote";
        content: {
            "type": "paragraph";
            content?: {
                "type": "text";
                text: string;
                marks?: ({
                    "type": "bold";
                } | {
                    "type": "italic";
                } | {
                    "type": "link";
                    attrs: {
                        href: string;
                    };
                })[];
            }[];
        }[];
    } | {
        "type": "pullquote";
        attrs: {
            attribution: string;
        };
        content?: {
            "type": "text";
            text: string;
        }[];
    } | {
        "type": "figure";
        attrs: {
            mediaId: number;
            alt: string;
            caption: string;
            credit: string;
        };
    } | {
        "type": "gallery";
        attrs: {
            caption: string;
            pictures: {
                mediaId: number;
                alt: string;
                caption: string;
                credit: string;
            }[];
        };
    } | {
        "type": "table";
        attrs: {
            caption: string;
        };
        content: {
            "type": "tableRow";
            content: {
                "type": "tableCell" | "tableHeader";
                attrs?: {
                    colspan: 1;
                    rowspan: 1;
                    colwidth: null;
                };
                content: {
                    "type": "paragraph";
                    content?: {
                        "type": "text";
                        text: string;
                        marks?: ({
                            "type": "bold";
                        } | {
                            "type": "italic";
                        } | {
                            "type": "link";
                            attrs: {
                                href: string;
                            };
                        })[];
                    }[];
                }[];
            }[];
        }[];
    } | {
        "type": "attachment";
        attrs: {
            attachmentId: number;
            label: string;
        };
    } | {
        "type": "embed";
        attrs: {
            provider: "youtube" | "vimeo" | "tiktok" | "facebook" | "x" | "zalo";
            id: string;
            title: string;
        };
    } | {
        "type": "related";
        attrs: {
            heading: string;
            articleIds: number[];
        };
    })[];
};
export type Story = {
    id: number;
    /** The version readers have: whoever publishes or withdraws names it as `live`. */
    version: number;
    locale: "vi" | "en";
    path: string;
    url: string;
    kicker: string;
    title: string;
    lead: string;
    byline: string;
    section: {
        id: number;
        slug: string;
        name: string;
        nameEn: string;
    };
    terms: Term[];
    publishedAt: string;
    updatedAt: string;
    picture: {
        url: string;
        alt: string;
        width: number;
        height: number;
    } | null;
    comments: number;
    leadSource: string;
    body: ArticleDocument;
    /** The body as HTML, as the page of the story shows it: no scripts, no styles, every address whole. Made of the body each time it is asked for. */
    bodyHtml: string;
    /** The body as plain text, a blank line between blocks. */
    text: string;
    pictures: {
        mediaId: number;
        url: string;
        width: number;
        height: number;
    }[];
    source: {
        name: string;
        url: string;
    } | null;
    corrections: {
        text: string;
        correctedAt: string;
    }[];
    translation: {
        locale: "vi" | "en";
        path: string;
        isOriginal: boolean;
    } | null;
};
export type Comment = {
    id: number;
    parentId: number | null;
    name: string;
    title: string;
    body: string;
    createdAt: string;
    likes: number;
    isPick: boolean;
    isRedacted: boolean;
    official: {
        unit: string;
        body: string;
        receivedAt: string;
        answeredAt: string | null;
    } | null;
};
export type PictureUse = {
    mediaId: number;
    alt: string;
    caption: string;
    credit: string;
};
export type SavedDraft = {
    id: number;
    version: number;
    slug: string;
    savedAt: string;
    /** Of a body that came as HTML: what could not be kept as it was, such as `script`, `form`, `embed-as-link`. Empty for a document. */
    changes: {
        code: string;
        detail: string;
    }[];
};
export type DraftContent = {
    title: string;
    slug: string;
    sectionId: number | null;
    lead: string;
    leadSource: string;
    byline: string;
    body: ArticleDocument;
    picture: PictureUse | null;
    kicker: string;
    sourceName: string;
    sourceUrl: string;
    termIds: number[];
};
export type Draft = {
    id: number;
    version: number;
    locale: "vi" | "en";
    status: "draft" | "published" | "unpublished";
    stage: "writing" | "submitted" | "reviewing" | "returned" | "ready";
    savedBy: string;
    savedAt: string;
    content: DraftContent;
    /** The body as HTML, as the page of the story shows it: no scripts, no styles, every address whole. Made of the body each time it is asked for. */
    bodyHtml: string;
    live: {
        version: number;
        path: string;
        publishedAt: string;
        updatedAt: string;
    } | null;
};
export type Handed = {
    id: number;
    version: number;
    stage: "writing" | "submitted" | "reviewing" | "returned" | "ready";
};
export type Published = {
    id: number;
    version: number;
    path: string;
    url: string;
    /** False when readers had it already. */
    changed: boolean;
};
export type Withdrawn = {
    id: number;
    changed: boolean;
};
export type Picture = {
    id: number;
    url: string;
    width: number;
    height: number;
    /** As it stands in a draft: its main picture, or a figure. */
    use: PictureUse;
};
export type WaitingComment = {
    id: number;
    /** Whoever decides names it. */
    version: number;
    name: string;
    title: string;
    body: string;
    createdAt: string;
    editedAt: string | null;
    /** Screening asked for a closer look. */
    isHeld: boolean;
    /** The rules that noticed something. */
    rules: string[];
    story: {
        id: number;
        title: string;
        path: string | null;
    };
};
export type Decided = {
    id: number;
    status: string;
    version: number;
};
/**
 * The paper's name, address and editions
 */
export function readPaper(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Paper;
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/paper", {
        ...opts
    }));
}
/**
 * The tree of sections in the order of the paper
 */
export function listSections(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            items: {
                id: number;
                slug: string;
                name: string;
                nameEn: string;
                description: string;
                descriptionEn: string;
                /** Left out of the row of sections; its page and its stories are there. */
                isHidden: boolean;
                children: Section[];
            }[];
        };
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/sections", {
        ...opts
    }));
}
/**
 * Topics, threads and authors
 */
export function listTerms({ kind, after, limit }: {
    kind?: "topic" | "thread" | "author";
    after?: number;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            items: Term[];
            /** Where the next page begins (`after`); null at the end. */
            next: string | null;
        };
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/terms${QS.query(QS.explode({
        kind,
        after,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Published stories, newest first; by section, term, moment and language, or by words
 */
export function listStories({ locale, section, term, since, q, after, limit }: {
    locale?: "vi" | "en";
    section?: string;
    term?: string;
    since?: string;
    q?: string;
    after?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            items: StorySummary[];
            /** Where the next page begins (`after`); null at the end. */
            next: string | null;
        };
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/stories${QS.query(QS.explode({
        locale,
        section,
        term,
        since,
        q,
        after,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * The story at an address, one it had before included
 */
export function findStoryByAddress(address: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Story;
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 410;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/stories/by-address${QS.query(QS.explode({
        address
    }))}`, {
        ...opts
    }));
}
/**
 * A published story, whole
 */
export function readStory(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Story;
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 410;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/stories/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Comments that readers see under a story, newest first
 */
export function listComments(id: number, { after, limit }: {
    after?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            items: Comment[];
            /** Where the next page begins (`after`); null at the end. */
            next: string | null;
        };
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/stories/${encodeURIComponent(id)}/comments${QS.query(QS.explode({
        after,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Begin a draft
 */
export function createDraft(body: {
    title: string;
    slug?: string;
    sectionId?: number | null;
    lead?: string;
    leadSource?: string;
    byline?: string;
    body?: ArticleDocument;
    picture?: PictureUse | null;
    kicker?: string;
    sourceName?: string;
    sourceUrl?: string;
    termIds?: number[];
    locale?: "vi" | "en";
    /** The body as HTML, in the place of `body`. Pictures are those of this paper, by their address. */
    bodyHtml?: string;
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SavedDraft;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/drafts", oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * A draft as it was last saved
 */
export function readDraft(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Draft;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/drafts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Save a draft over the version named by If-Match; who comes second gets the other's text
 */
export function replaceDraft(id: number, ifMatch: string, body: {
    title: string;
    slug?: string;
    sectionId: number | null;
    lead: string;
    leadSource: string;
    byline: string;
    body?: ArticleDocument;
    picture: PictureUse | null;
    kicker?: string;
    sourceName?: string;
    sourceUrl?: string;
    termIds?: number[];
    /** The body as HTML, in the place of `body`. Pictures are those of this paper, by their address. */
    bodyHtml?: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedDraft;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 412;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 428;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/drafts/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    })));
}
/**
 * Hand a draft to the desk
 */
export function submitDraft(id: number, body: {
    version: number;
    stage?: "writing" | "submitted" | "reviewing" | "returned" | "ready";
    reason?: string | null;
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Handed;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/drafts/${encodeURIComponent(id)}/submit`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Publish exactly this version; rules of reviewing and embargoes hold as ever
 */
export function publishDraft(id: number, body: {
    version: number;
    live: number | null;
    acceptedRights?: number[];
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Published;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 412;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/drafts/${encodeURIComponent(id)}/publish`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Take a story down, with a reason for readers
 */
export function withdrawStory(id: number, body: {
    live: number;
    reason: string;
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Withdrawn;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/stories/${encodeURIComponent(id)}/withdraw`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Add a picture, with its alt text, caption and credit
 */
export function uploadPicture(body: {
    file: Blob;
    alt?: string;
    caption?: string;
    credit?: string;
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Picture;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/media", oazapfts.multipart({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
/**
 * Comments that wait, the oldest first
 */
export function listPending({ story, after }: {
    story?: number;
    after?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            items: WaitingComment[];
            /** Where the next page begins (`after`); null at the end. */
            next: string | null;
        };
    } | {
        status: 304;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/comments/pending${QS.query(QS.explode({
        story,
        after
    }))}`, {
        ...opts
    }));
}
/**
 * Decide on a comment as it was seen; who comes second hears who was first, and when
 */
export function decideComment(id: number, body: {
    version: number;
    to: "rejected";
    reason: "off-topic" | "insult" | "private" | "advert" | "false" | "repeat" | "unreadable" | "unlawful" | "other";
    note?: string | null;
} | {
    version: number;
    to: "pending" | "approved" | "spam";
}, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Decided;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/comments/${encodeURIComponent(id)}/decision`, oazapfts.json({
        ...opts,
        method: "POST",
        body,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Idempotency-Key": idempotencyKey
        })
    })));
}
