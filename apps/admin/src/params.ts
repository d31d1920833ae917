import { defineParams } from '@sveltejs/kit/params';
import { Noun } from '#lib/revisions/noun.ts';

export const params = defineParams({ noun: Noun });
