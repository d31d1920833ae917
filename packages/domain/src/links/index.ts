export { Link, LinkCheck, LinkObservation, LinkState, linkStateOf, needsCare } from './link.ts';
