const interval = 150;

/** Tells listeners of new versions. */
export interface VersionWatch {
  /** Says what is known to be the newest version. */
  announce(version: number): void;
  subscribe(listener: (version: number) => void): () => void;
  stop(): void;
}

/**
 * Looks for new versions several times a second while somebody listens, and never keeps the process alive. Asking the
 * file costs microseconds and works on every disk; notices of the file system do not.
 * @param current - The version now. When it fails, the next look tries again: whoever uses the store learns why.
 * @example watchVersion(async () => 1).subscribe(console.log);
 */
export function watchVersion(current: () => Promise<number>): VersionWatch {
  const listeners = new Set<(version: number) => void>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;

  const announce = (version: number) => {
    for (const tell of listeners) tell(version);
  };
  const look = async () => {
    timer = undefined;
    looking = true;
    const version = await current().catch(() => undefined);
    looking = false;
    schedule();
    if (version !== undefined) announce(version);
  };
  const schedule = () => {
    if (!looking && listeners.size > 0) timer ??= setTimeout(() => void look(), interval).unref();
  };
  return {
    announce,
    subscribe(listener) {
      let told = -1;
      const tell = (version: number) => {
        if (version <= told) return;
        told = version;
        listener(version);
      };
      listeners.add(tell);
      schedule();
      return () => void listeners.delete(tell);
    },
    stop() {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}
