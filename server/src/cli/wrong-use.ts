/** What a person asked for cannot be done; the message is one sentence that says why, and what to do instead. */
export class WrongUse extends Error {}
