/** Coming into a register: after opening, restoring, creating or leaving the samples. */
import type { RegisterStatus } from '../backend/types';
import { deeds } from '../desk/deeds.svelte';
import { dropDrafts } from '../desk/draft.svelte';
import { folder } from '../desk/folder.svelte';
import { forgetView } from '../desk/kept-view.svelte';
import { outcomes } from '../desk/outcomes.svelte';
import { applyTheme, readPreferences, speakAs } from '../desk/preferences.svelte';
import { register } from '../desk/register.svelte';
import { go } from '../desk/route.svelte';
import { forgetBatches } from '../pages/certificates/batch.svelte';
import { forgetWizard } from '../pages/intake/wizard.svelte';

export async function enter(status: RegisterStatus): Promise<void> {
  deeds.hide();
  deeds.back = null;
  outcomes.clear();
  folder.forget();
  dropDrafts();
  forgetView();
  forgetWizard();
  forgetBatches();
  if (status.state === 'open') {
    await readPreferences().catch(applyTheme);
    if (!status.is_waiting) await register.readReference();
  }
  speakAs(status.language);
  register.status = status;
  go('home');
}
