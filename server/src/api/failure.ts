/** Why something cannot be done. */
export type FailureCode =
  /** Neither a folder nor texts were given. */
  | 'source-missing'
  /** There is no such folder, or it cannot be read. */
  | 'folder-missing'
  /** The workspace has no such file or folder. */
  | 'file-missing'
  /** There is no program, or none with this id. */
  | 'program-missing'
  /** Several programs could be meant. */
  | 'program-unclear'
  /** The file is no program, but a role, a catalog or something else. */
  | 'not-a-program'
  /** The file is no YAML, so that nobody can say what is in it. */
  | 'broken-yaml'
  /** The program has no such plan or concentration. */
  | 'way-missing'
  /** There is no such format. */
  | 'format-missing';

/** What is thrown where something that was asked for cannot be done; the message is one sentence for people. */
export class CurriculumError extends Error {
  /** Stable: what a program can go by. */
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'CurriculumError';
    this.code = code;
  }
}
