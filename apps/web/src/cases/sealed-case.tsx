import { capitalised } from "@parley/model";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { JSX } from "react";
import { Link } from "wouter";
import { Alone } from "../chrome/alone.tsx";
import { caseAddress } from "../server/address.ts";
import { askServer } from "../server/ask-server.ts";
import { caseKey } from "../server/use-case.ts";
import { UnlockForm } from "./unlock-form.tsx";

/** Stands at every address of a sealed case until its passphrase is given; then the address shows what it names. */
export function SealedCase({ name }: { name: string }): JSX.Element {
  const queries = useQueryClient();
  const unlocking = useMutation({
    mutationFn: (passphrase: string) => askServer(`${caseAddress(name)}/unlock`, { passphrase }),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseKey(name) }),
  });
  return (
    <Alone title="This case is sealed">
      <UnlockForm busy={unlocking.isPending} onUnlock={(passphrase) => unlocking.mutate(passphrase)} />
      {unlocking.error && <p role="alert">{capitalised(unlocking.error.message)}.</p>}
      <p>
        <Link href="/">All cases</Link>
      </p>
    </Alone>
  );
}
