import { Language } from '@coalition/domain/values';
import { defineParams } from '@sveltejs/kit/params';
import { Noun } from '#lib/revisions/noun.ts';

export const params = defineParams({ language: Language, noun: Noun });
