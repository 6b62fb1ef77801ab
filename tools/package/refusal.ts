/** What the person who packages has to change; its message is all they need to see. */
export class Refusal extends Error {}
