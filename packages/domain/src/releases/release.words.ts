import type { CalendarDay, EachLanguage } from '../values/index.ts';

interface ReleaseTexts {
  packageTitle: (day: CalendarDay) => string;
  title: (day: CalendarDay) => string;
  first: string;
  since: (day: CalendarDay) => string;
  added: string;
  changed: string;
  withdrawn: string;
  nothing: string;
  licence: (address: string) => string;
  noLicence: string;
  check: string;
}

/** The words in the files of a release. */
export const releaseTexts: EachLanguage<ReleaseTexts> = {
  en: {
    packageTitle: (day) => `The public library on ${day}`,
    title: (day) => `What changed: release of ${day}`,
    first: 'This is the first release, or those before it were withdrawn: everything is new in it.',
    since: (day) => `Compared with the release of ${day}, by title.`,
    added: 'Added',
    changed: 'Changed',
    withdrawn: 'Withdrawn',
    nothing: 'Nothing.',
    licence: (address) => `Licence: ${address}`,
    noLicence: 'The coalition has not chosen a licence yet. Facts may be used; please ask before you copy whole texts.',
    check: 'To see that nothing is damaged: sha256sum --check SHA256SUMS',
  },
  fr: {
    packageTitle: (day) => `La bibliothèque publique au ${day}`,
    title: (day) => `Ce qui a changé\u00a0: version du ${day}`,
    first: 'C’est la première version, ou les précédentes ont été retirées\u00a0: tout y est nouveau.',
    since: (day) => `Par rapport à la version du ${day}, par titre.`,
    added: 'Ajouts',
    changed: 'Modifications',
    withdrawn: 'Retraits',
    nothing: 'Rien.',
    licence: (address) => `Licence\u00a0: ${address}`,
    noLicence:
      'La coalition n’a pas encore choisi de licence. Les faits peuvent servir\u00a0; demandez avant de copier des textes entiers.',
    check: 'Pour voir que rien n’est abîmé\u00a0: sha256sum --check SHA256SUMS',
  },
};
