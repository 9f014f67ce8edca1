import { Checkbox, SegmentedControl } from "@mantine/core";
import { readingPhrase } from "@parley/analysis";
import type { Reading } from "@parley/model";
import { useEffect, useId, useRef, type JSX, type ReactNode } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { useIsPhone } from "./use-is-phone.ts";

interface ReadingBarProps {
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
  /** What else must stay in sight with the reading. */
  readonly children?: ReactNode;
}

const silenceChoices: { value: Reading["silence"]; label: string }[] = [
  { value: "unknown", label: "unknown" },
  { value: "open", label: "open (consent)" },
  { value: "closed", label: "closed (refusal)" },
];

/** The reading, always in sight: its switches, or on a phone its words, behind which they are, so that the answer comes first. */
export function ReadingBar({ reading, onChange, children }: ReadingBarProps): JSX.Element {
  const bar = useBarHeight();
  const isPhone = useIsPhone();
  const switches = <Switches reading={reading} onChange={onChange} />;
  return (
    <section ref={bar} className="reading-bar" aria-label="Reading">
      {isPhone ? (
        <details>
          <summary>Reading: {readingPhrase(reading)}</summary>
          {switches}
        </details>
      ) : (
        switches
      )}
      {children}
    </section>
  );
}

/** Each change solves the case again at once. */
function Switches({ reading, onChange }: Pick<ReadingBarProps, "reading" | "onChange">): JSX.Element {
  const { assumptions } = useCaseView().subject;
  const silence = useId();
  return (
    <>
      <div className="switches">
        <span id={silence}>Silence is</span>
        <SegmentedControl
          size="xs"
          aria-labelledby={silence}
          data={silenceChoices}
          value={reading.silence}
          onChange={(value) => onChange({ ...reading, silence: value })}
        />
        <Switch
          label="inferred positions"
          on={reading.inferred}
          onSwitch={(on) => onChange({ ...reading, inferred: on })}
        />
        <Switch
          label="a demand excludes other options"
          on={reading.demandsExclude}
          onSwitch={(on) => onChange({ ...reading, demandsExclude: on })}
        />
      </div>
      {assumptions.length > 0 && (
        <div className="switches" role="group" aria-label="Assumptions">
          <span>Assume</span>
          {assumptions.map(({ id, text }) => (
            <Switch
              key={id}
              label={text}
              on={reading.assumptions.includes(id)}
              onSwitch={(on) => onChange(withAssumption(reading, id, on))}
            />
          ))}
        </div>
      )}
    </>
  );
}

function Switch(props: { label: string; on: boolean; onSwitch: (on: boolean) => void }): JSX.Element {
  return (
    <Checkbox
      size="xs"
      label={props.label}
      checked={props.on}
      onChange={(event) => props.onSwitch(event.currentTarget.checked)}
    />
  );
}

function withAssumption(reading: Reading, id: string, on: boolean): Reading {
  const others = reading.assumptions.filter((other) => other !== id);
  return { ...reading, assumptions: on ? [...others, id].sort() : others };
}

/** Tells the style sheet how tall the bar is, so that what sticks below it knows where to stop. */
function useBarHeight() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty("--bar", `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      document.documentElement.style.removeProperty("--bar");
    };
  }, []);
  return bar;
}
