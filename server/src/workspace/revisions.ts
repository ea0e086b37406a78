/** How the versions of files that were kept earlier are reached: Git under Node, nothing in a browser, a list in a test. */
export interface RevisionAccess {
  /**
   * What a file can be compared with, the newest first: the commits that touched it, and the branches and tags of its
   * repository.
   */
  revisions(uri: string, signal?: AbortSignal): Promise<readonly Revision[] | RevisionProblem>;
  /** Which commit a revision means for a file, such as a branch, which moves on. */
  commitAt(uri: string, revision: string, signal?: AbortSignal): Promise<Commit | RevisionProblem>;
  /** The texts of the files of a commit that are wanted, by their URIs: only YAML, and where it would be now. */
  filesAt(
    commit: Commit,
    isWanted: (uri: string) => boolean,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, string> | RevisionProblem>;
}

/** A version to choose from a list. */
export interface Revision {
  /** What `commitAt` takes. */
  readonly revision: string;
  /** The first line of what was said of it, or the name of a branch or tag. */
  readonly label: string;
  /** The short hash and the day. */
  readonly detail: string;
}

/** One commit of one repository. What is in it never changes. */
export interface Commit {
  /** The URI of the folder that the repository keeps. */
  readonly repository: string;
  readonly hash: string;
}

/** Why there is no answer, as a sentence for people. */
export interface RevisionProblem {
  readonly problem: string;
}

/** For a client whose repositories cannot be reached. */
export const noRevisions: RevisionAccess = {
  revisions: async () => unreachable,
  commitAt: async () => unreachable,
  filesAt: async () => unreachable,
};

const unreachable: RevisionProblem = {
  problem: 'Earlier versions cannot be read in the browser. Compare with another file instead.',
};
