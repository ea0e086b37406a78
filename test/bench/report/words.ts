/** What stands around the tables. */

export const headWords = `# How fast it is

This page is written by \`npm run bench\`, which starts our language server and yaml-language-server (YLS below, the server of
Red Hat's YAML extension) in one run, and types into both.

Both have the same files, the same edits and the same schemas: ours has them built in, YLS is told of the derived schema by
its setting. Both run under the same Node and talk through standard input and output; nothing is fetched from a network.
Times are from the moment at which the editor's side sends something to the moment at which it has the answer, in
milliseconds, as **median / p95**: half of all, and nineteen of twenty, were at most as long.

- Ours does more for its answer: besides the schema it checks the ids of all files and the domain rules. Nothing of it is
  switched off.
- A keystroke counts until the **last** findings that belong to it. Ours names the version of the text with its findings. YLS
  does not, so each edit waits until the one before is answered; one kind of edit brings a finding and takes it away, and the
  table says “proved” where each answer showed that it belongs to its edit.
- YLS waits 200 ms after an edit before it looks at it. “As felt” is with that wait, “net” without it.
- The first round of each kind of edit is not counted; memory is what the system says is resident after all of it.

Not measured: an editor's own time to show what it is told, and machines other than this one. Times differ from machine to
machine and with what else it does; ratios of one run differ less, and so does the work of a processor: the milliseconds for
which one was busy for the server, on all of its threads, so also with collecting garbage in the background.`;

export const sizeWords = `Programs that are made for this: about thirty lines a course, with prose, skills, outcomes, assessments and terms, and
without mistakes (\`test/bench/generate.ts\`). “Sent” is for editors that wait for findings; “asked for” is for those that ask
after each edit, as VS Code does. YLS knows only the first way.`;

export const workspaceWords = `Programs of about 300 lines, with the roles, catalogs and frameworks that they draw on. The time begins with the start of the
process and ends when the editor has the findings of every file. YLS reads no workspace: it knows the files that are open, so
it is given 100 of them.`;

export const enduranceWords = `All kinds of edits in turn, each after the answer to the one before. Neither the time of an edit nor the memory may grow by
more than 5 %: ✓ says that it did not. What else the machine does changes the time, and hardly the work of a processor.`;

export const stageWords = `Inside our server, in one process and without a connection. “After an edit” goes on from the text before it, as the server
does; the whole readers begin anew each time, and stand here to compare.`;
