import { spawn } from "node:child_process";
import path from "node:path";

/** `npm start` as a process of its own. */
export interface StartedWorkbench {
  readonly url: string;
  /** Everything it has printed. */
  printed(): string;
  /** Ends it as Ctrl+C does; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Resolves when the command has printed the workbench's address. */
export function startWorkbench(port: number): Promise<StartedWorkbench> {
  const root = path.join(__dirname, "..", "..");
  // What `npm start` runs, without the processes in between: the signal reaches the command itself.
  const command = ["--import", "tsx", path.join("src", "cli", "start.ts"), "--port", String(port)];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let printed = "";
  return new Promise((resolve, reject) => {
    const read = (part: Buffer) => {
      printed += part.toString();
      const url = /The workbench is at (\S+)/.exec(printed)?.[1];
      if (!url) return;
      const stop = (signal: NodeJS.Signals = "SIGINT") => {
        child.kill(signal);
        return exited;
      };
      resolve({ url, printed: () => printed, stop });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
  });
}
