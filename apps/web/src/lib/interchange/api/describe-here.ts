import type { openApiDocument } from '@coalition/domain/interchange';

type Description = ReturnType<typeof openApiDocument>;

/** What is known of an installation alone. */
interface Here {
  coalition: { name: { text: string }; contactEmail: string | null };
  /** The address of the licence; null where none was chosen. */
  licence: string | null;
  /** Where the site is, without a slash at the end. */
  origin: string;
}

/** The description with whom to ask, and under which licence answers may be used; what nobody has chosen is left out. @source OpenAPI 3.1, Info Object */
export function describeHere(description: Description, { coalition, licence, origin }: Here) {
  const { contactEmail, name } = coalition;
  const contact = { name: name.text, url: `${origin}/en`, ...(contactEmail === null ? {} : { email: contactEmail }) };
  const chosen = licence === null ? {} : { license: { name: licence, url: licence } };
  return { ...description, info: { ...description.info, contact, ...chosen } };
}
