import { useState, type JSX } from "react";

interface UnlockFormProps {
  readonly busy: boolean;
  readonly onUnlock: (passphrase: string) => void;
}

/** Takes the passphrase of a sealed case. */
export function UnlockForm({ busy, onUnlock }: UnlockFormProps): JSX.Element {
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        onUnlock(passphrase);
      }}
    >
      <label>
        Sealed. Passphrase:{" "}
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="plain-button" disabled={passphrase === "" || busy}>
        Unlock
      </button>
    </form>
  );
}
