import { useMemo } from 'react';
import { useDeviceSetting } from '../device-setting.ts';
import { type KeySettings, readKeySettings } from './keys.ts';

/** The keys of this person on this device, and how to change them; `null` gives back the keys of the house. */
export function useKeySettings(personId: number): [KeySettings, (settings: KeySettings | null) => void] {
  const [text, write] = useDeviceSetting(`desk-keys:${personId}`);
  const settings = useMemo(() => readKeySettings(text), [text]);
  return [settings, (changed) => write(changed && JSON.stringify(changed))];
}
