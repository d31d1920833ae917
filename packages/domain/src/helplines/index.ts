export { channelHref, HelplineChannel, HelplineKeyword } from './channel.ts';
export { HelplineFacts, HelplineId, helplineKind, helplineName, HelplineText, plainHelplineName } from './helpline.ts';
export { checkStaleAfterDays, HelplineSourceMissing, isCheckOld, mayPublishHelpline } from './publish-helpline.ts';
