import { soundPath } from '#lib/captcha/sound/sound-path';
import { translator } from '#lib/messages/translator';
import { described, FieldError } from './field-error.tsx';
import type { FormState } from './form-state.ts';

const SIZE = { width: 200, height: 70 };

/**
 * The captcha of a form as picture and as sound, answered in one field, and the button that brings another.
 * @param later what stands here until there is one
 */
export function CaptchaPart({
  prefix,
  locale,
  captcha,
  errors,
  later,
}: Pick<FormState, 'locale' | 'captcha' | 'errors'> & { prefix: string; later: string }) {
  const t = translator(locale, 'comments');
  const id = `${prefix}-captcha`;
  return (
    <div className="form-captcha" data-field="captcha">
      <div data-captcha="" hidden={!captcha}>
        <label htmlFor={id}>
          {t('captcha')} <span>{t('requiredMark')}</span>
        </label>
        <img src={captcha?.image} alt={t('captchaPicture')} {...SIZE} />
        <p className="form-hint" id={`${id}-sound`}>
          {t('captchaSound')}
        </p>
        {/* biome-ignore lint/a11y/useMediaCaption: it is six digits to be typed; captions would be their answer. */}
        <audio controls preload="none" src={captcha ? soundPath(captcha.token, locale) : undefined} aria-labelledby={`${id}-sound`} />
        <input type="hidden" name="captchaToken" value={captcha?.token ?? ''} />
        <input
          id={id}
          name="captchaAnswer"
          type="text"
          required={Boolean(captcha)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          {...described(id, true, errors?.captcha)}
        />
        <p className="form-hint" id={`${id}-hint`}>
          {t('captchaHint')}
        </p>
        <FieldError id={id} sentences={errors?.captcha} />
      </div>
      <p className="form-hint" data-captcha-later="" hidden={Boolean(captcha)}>
        {later}
      </p>
      <button type="submit" name="action" value="new-captcha" formNoValidate data-new-captcha="">
        {t('newCaptcha')}
      </button>
    </div>
  );
}
