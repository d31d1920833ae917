import { defineParams } from '@sveltejs/kit/params';
import { Language } from '@coalition/domain/values';

export const params = defineParams({ language: Language });
