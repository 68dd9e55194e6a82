import { log } from '../../log.ts';
import { providerConfiguration, providerName } from './configuration.ts';

/** Asks the provider who it is when the paper starts, so that a wrong setting is in the log before anybody needs it. Never throws. */
export async function checkProvider(): Promise<boolean> {
  if (providerName() === null) return false;
  try {
    const issuer = (await providerConfiguration()).serverMetadata().issuer;
    log().info({ issuer }, 'the sign-in provider answers');
    return true;
  } catch (error) {
    log().warn({ err: error }, 'the sign-in provider cannot be reached: people sign in with passwords, and it is asked again when needed');
    return false;
  }
}
