import type { Audience, ResourceKind } from '@coalition/domain/resources';

/** What people type when they look for something made for them, in both languages of the site. */
export const audienceWords = {
  children: 'children child kids kid enfants enfant',
  youth:
    'youth teenagers teenager teens teen adolescents adolescent young people jeunes ados ado adolescentes adolescente',
  parents: 'parents parent mother father mom dad mère père maman papa',
  caregivers: 'caregivers caregiver guardian proches aidants aidante tuteur tutrice',
  families: 'families family familles famille',
  professionals:
    'professionals practitioners service providers counsellors professionnels professionnelles intervenants intervenantes',
  child_welfare_workers: 'social workers child protection workers travailleurs sociaux travailleuses sociales',
  educators:
    'educators teachers teacher school schools classroom enseignants enseignantes enseignante école écoles classe éducatrices',
  health_professionals:
    'health doctors nurses psychologists psychological santé médecins infirmières psychologues psychologique',
  policy_makers: 'policy makers government decision makers décideurs décideuses gouvernement élus élues',
  researchers: 'researchers research students chercheurs chercheuses recherche étudiants étudiantes',
  media: 'media journalists journalist médias journalistes',
  public: 'everyone general public grand public tout le monde',
} as const satisfies Record<Audience, string>;

/** What people call a kind of thing, in both languages of the site. */
export const kindWords = {
  article: 'article',
  book: 'book livre',
  book_chapter: 'book chapter livre chapitre',
  book_list: 'book list books reading list liste de livres lectures',
  briefing: 'briefing paper note document',
  dataset: 'data dataset données',
  guide: 'guide handbook manual manuel',
  handout: 'handout leaflet feuillet dépliant',
  journal_article: 'journal article paper study article revue étude',
  legislation: 'law act legislation loi règlement',
  news: 'news article magazine nouvelles actualité',
  organisation: 'organisation organization charity agency organisme association',
  recommendation: 'recommendation recommandation',
  report: 'report rapport',
  submission: 'submission brief mémoire',
  training: 'training course formation cours',
  video: 'video film vidéo',
  website: 'website web page site page',
} as const satisfies Record<ResourceKind, string>;
