import type { DisplayChoice } from '@coalition/domain/endorsements';

/** What somebody typed into the form, as it stands there; kept when it is refused. */
export interface TypedSignOn {
  signsFor: 'self' | 'organisation';
  name: string;
  title: string;
  organisation: string;
  place: string;
  email: string;
  display: DisplayChoice;
  isFourteenOrOlder: boolean;
}

/** The form before anybody typed. */
export const emptySignOn: TypedSignOn = {
  signsFor: 'self',
  name: '',
  title: '',
  organisation: '',
  place: '',
  email: '',
  display: 'full_name',
  isFourteenOrOlder: false,
};
