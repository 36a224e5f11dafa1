import pLimit, { type LimitFunction } from "p-limit";
import type { NetworkSettings } from "./network-settings.ts";

interface Host {
  readonly limit: LimitFunction;
  /** No request that keeps the spacing begins before. */
  next: number;
  /** No request at all begins before: the server asked so. */
  notBefore: number;
}

/** Whose turn it is: few requests at a time, fewer to one host, and those apart from each other. */
export interface HostSlots {
  /** Runs `task` when it is the host's turn. `spacing` (ms) is kept to the request before it and after it; 0 for what belongs to the one before. */
  run<T>(host: string, spacing: number, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Keeps all requests away from a host for so long (ms). */
  postpone(host: string, milliseconds: number): void;
  /** How long (ms) a host is to be left alone; 0 when it need not. */
  postponed(host: string): number;
}

const MANY_HOSTS = 1000;

/** Slots for all hosts. A task must not ask for another slot while it has one. */
export function createHostSlots({ concurrency, hostConcurrency, now, sleep }: NetworkSettings): HostSlots {
  const everywhere = pLimit(concurrency);
  const hosts = new Map<string, Host>();

  function known(name: string): Host {
    let host = hosts.get(name);
    if (!host) {
      if (hosts.size >= MANY_HOSTS) forgetIdle();
      host = { limit: pLimit(hostConcurrency), next: 0, notBefore: 0 };
      hosts.set(name, host);
    }
    return host;
  }

  function forgetIdle(): void {
    for (const [name, { limit, next, notBefore }] of hosts)
      if (limit.activeCount + limit.pendingCount === 0 && Math.max(next, notBefore) <= now()) hosts.delete(name);
  }

  return {
    run(name, spacing, task, signal) {
      const host = known(name);
      return host.limit(async () => {
        const start = Math.max(now(), host.notBefore, spacing > 0 ? host.next : 0);
        if (spacing > 0) host.next = start + spacing;
        if (start > now()) await sleep(start - now(), signal);
        return await everywhere(task);
      });
    },
    postpone(name, milliseconds) {
      const host = known(name);
      host.notBefore = Math.max(host.notBefore, now() + milliseconds);
    },
    postponed: (name) => Math.max(0, (hosts.get(name)?.notBefore ?? 0) - now()),
  };
}
