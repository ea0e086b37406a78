/** What programs of others can call. */
export {};
