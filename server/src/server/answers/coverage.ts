import { programReport } from '../../analysis/report/program-report.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import { programAt } from '../../features/coverage/programs-of.ts';
import { type PreviewFinding, previewedProgram, previewFindings } from '../../features/coverage-preview.ts';
import { whyUnread } from '../../syntax/unread-problems.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { uriKey } from '../../workspace/uris.ts';
import { coverageChanged, coverageRequest, coverageWatched } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** What somebody looks at, as it was last told or found: a program, or a file of which there is nothing to show yet. */
interface Watched {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly report: ProgramReport | undefined;
  /** The report written out, or what there is in its place: equal where the same is told. */
  readonly written: string;
  readonly findings: readonly PreviewFinding[];
}

/** The coverage of programs, and news of it for those who look at it. */
export const coverage: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, connection, onChange, onEveryChange, wholeSnapshot, diagnosticsOf, nextTurn }) {
    /** By the `uriKey` of the file. */
    const watched = new Map<string, Watched>();

    /** A file as it is in a snapshot; worked out once for it. */
    function look(snapshot: Snapshot, uri: string): Watched {
      const key = uriKey(uri);
      const before = watched.get(key);
      if (before?.snapshot === snapshot) return before;
      const program = programAt(snapshot, uri);
      const report = program && whyNotRead(program) === undefined ? programReport(snapshot, program) : undefined;
      const written = report ? JSON.stringify(report) : withoutReport(snapshot, uri);
      const now = { uri: program?.uri ?? uri, snapshot, report, written, findings: before?.findings ?? [] };
      watched.set(key, now);
      return now;
    }

    function readsDifferently(before: Watched, snapshot: Snapshot): boolean {
      try {
        return look(snapshot, before.uri).written !== before.written;
      } catch {
        // Who is told asks for it, and the answer to that says what went wrong.
        return true;
      }
    }

    const tell = (uri: string) => void connection.sendNotification(coverageChanged, { uri });

    /** Looks again at all that is watched, and tells of what reads differently. */
    const lookAgain = inTurn(async (isOvertaken) => {
      if (watched.size === 0) return;
      // What has arrived with it is taken in first. A queued message is handled a turn after the one that it waited for.
      await nextTurn();
      await nextTurn();
      const snapshot = await wholeSnapshot();
      for (const before of [...watched.values()]) {
        if (isOvertaken()) return;
        if (readsDifferently(before, snapshot)) tell(before.uri);
        await nextTurn();
      }
    });

    /** Findings follow a little later, when they are kept because the editor has asked for them. */
    const findAgain = inTurn(async (isOvertaken) => {
      for (const { uri } of [...watched.values()]) {
        const findings = previewFindings(uri, await diagnosticsOf(uri));
        const now = watched.get(uriKey(uri));
        if (!now || isOvertaken() || JSON.stringify(now.findings) === JSON.stringify(findings)) continue;
        watched.set(uriKey(uri), { ...now, findings });
        tell(uri);
      }
    });

    answer(coverageRequest, ['uri'], async ({ uri, shown }) => {
      const snapshot = await wholeSnapshot();
      const program = previewedProgram(snapshot, uri, typeof shown === 'string' ? shown : undefined);
      if (typeof program === 'string') {
        // Whoever looks at it is told when there is something.
        look(snapshot, uri);
        return { nothing: program };
      }
      const isNew = !watched.has(uriKey(program.uri));
      const { report, findings } = look(snapshot, program.uri);
      if (!report) return { uri: program.uri, nothing: whyNotRead(program) ?? cannotBeRead };
      if (isNew) findAgain();
      return { uri: program.uri, title: report.program.title, report, findings };
    });

    connection.onNotification(coverageWatched, async (params) => {
      const uris = Array.isArray(params?.uris) ? params.uris.filter((uri) => typeof uri === 'string') : [];
      const keys = new Set(uris.map(uriKey));
      for (const { uri } of [...watched.values()]) if (!keys.has(uriKey(uri))) watched.delete(uriKey(uri));
      if (uris.every((uri) => watched.has(uriKey(uri)))) return;
      const snapshot = await wholeSnapshot();
      for (const uri of uris) look(snapshot, uri);
    });

    onEveryChange(lookAgain);
    onChange(() => {
      if (watched.size > 0) findAgain();
    });
  },
};

const cannotBeRead = 'This program cannot be read. The list of problems says what is amiss.';

/** What there is in the place of a report: why there is none, or the program that would be shown. */
function withoutReport(snapshot: Snapshot, uri: string): string {
  const found = previewedProgram(snapshot, uri);
  return typeof found === 'string' ? found : (whyNotRead(found) ?? found.uri);
}

/** Why nothing of a program was read: then it is not known what it prepares for. Undefined where something was. */
function whyNotRead({ tree }: SourceDocument): string | undefined {
  const why = tree.documents.some(({ root }) => root) ? undefined : whyUnread(tree);
  return why === undefined ? undefined : `This file was not read: ${why}`;
}

/**
 * Does something once at a time: who asks meanwhile has it done once more, however many they are. The action can ask
 * whether that is so, and stop early.
 */
function inTurn(action: (isOvertaken: () => boolean) => Promise<void>): () => void {
  let isBusy = false;
  let isWanted = false;
  async function run(): Promise<void> {
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      // What fails here fails again when it is asked for, and is told then.
      await action(() => isWanted).catch(() => undefined);
    }
    isBusy = false;
  }
  return () => {
    isWanted = true;
    if (!isBusy) void run();
  };
}
