import { useDeviceSetting } from '../device-setting.ts';

/** Whether the keys of lists are off on this device, and how to change that. */
export function useListKeysOff(): [boolean, (isOff: boolean) => void] {
  const [text, write] = useDeviceSetting('list-keys');
  return [text === 'off', (isOff) => write(isOff ? 'off' : null)];
}
