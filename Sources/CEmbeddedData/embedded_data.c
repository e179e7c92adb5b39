// Written by Scripts/embed-data.sh.
#include "embedded_data.h"
static const unsigned char file0[] = {
#embed "../../Dictionaries/bilingual/de-en/false-friends.yml" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Dictionaries/bilingual/de-en/words.txt" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Dictionaries/classes.yml" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Dictionaries/fingerprint.yml" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Dictionaries/glossaries/america.yml" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Dictionaries/glossaries/asia-pacific.yml" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Dictionaries/glossaries/associations-germany.yml" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Dictionaries/glossaries/austria-switzerland.yml" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Dictionaries/glossaries/business.yml" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Dictionaries/glossaries/corona-energy-media.yml" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../Dictionaries/glossaries/countries.yml" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../Dictionaries/glossaries/eastern-european-cities.yml" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../Dictionaries/glossaries/economy-finance.yml" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../Dictionaries/glossaries/energy-climate.yml" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../Dictionaries/glossaries/european-cities.yml" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../Dictionaries/glossaries/german-cities.yml" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../Dictionaries/glossaries/german-laender.yml" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../Dictionaries/glossaries/german-regions.yml" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../Dictionaries/glossaries/health.yml" suffix(,)
0};
static const unsigned char file19[] = {
#embed "../../Dictionaries/glossaries/institutions-austria-switzerland.yml" suffix(,)
0};
static const unsigned char file20[] = {
#embed "../../Dictionaries/glossaries/institutions-eu.yml" suffix(,)
0};
static const unsigned char file21[] = {
#embed "../../Dictionaries/glossaries/institutions-germany.yml" suffix(,)
0};
static const unsigned char file22[] = {
#embed "../../Dictionaries/glossaries/institutions-international.yml" suffix(,)
0};
static const unsigned char file23[] = {
#embed "../../Dictionaries/glossaries/institutions-world.yml" suffix(,)
0};
static const unsigned char file24[] = {
#embed "../../Dictionaries/glossaries/landmarks-history.yml" suffix(,)
0};
static const unsigned char file25[] = {
#embed "../../Dictionaries/glossaries/law-and-courts.yml" suffix(,)
0};
static const unsigned char file26[] = {
#embed "../../Dictionaries/glossaries/laws-treaties-events.yml" suffix(,)
0};
static const unsigned char file27[] = {
#embed "../../Dictionaries/glossaries/local-government.yml" suffix(,)
0};
static const unsigned char file28[] = {
#embed "../../Dictionaries/glossaries/lower-leagues.yml" suffix(,)
0};
static const unsigned char file29[] = {
#embed "../../Dictionaries/glossaries/media-agencies.yml" suffix(,)
0};
static const unsigned char file30[] = {
#embed "../../Dictionaries/glossaries/middle-east-africa.yml" suffix(,)
0};
static const unsigned char file31[] = {
#embed "../../Dictionaries/glossaries/military.yml" suffix(,)
0};
static const unsigned char file32[] = {
#embed "../../Dictionaries/glossaries/nationalities-europe.yml" suffix(,)
0};
static const unsigned char file33[] = {
#embed "../../Dictionaries/glossaries/nationalities-world.yml" suffix(,)
0};
static const unsigned char file34[] = {
#embed "../../Dictionaries/glossaries/offices.yml" suffix(,)
0};
static const unsigned char file35[] = {
#embed "../../Dictionaries/glossaries/parliament-justice-more.yml" suffix(,)
0};
static const unsigned char file36[] = {
#embed "../../Dictionaries/glossaries/parties.yml" suffix(,)
0};
static const unsigned char file37[] = {
#embed "../../Dictionaries/glossaries/persons-germany.yml" suffix(,)
0};
static const unsigned char file38[] = {
#embed "../../Dictionaries/glossaries/persons-ukraine-russia.yml" suffix(,)
0};
static const unsigned char file39[] = {
#embed "../../Dictionaries/glossaries/persons-world.yml" suffix(,)
0};
static const unsigned char file40[] = {
#embed "../../Dictionaries/glossaries/police-rescue.yml" suffix(,)
0};
static const unsigned char file41[] = {
#embed "../../Dictionaries/glossaries/regional-newspapers.yml" suffix(,)
0};
static const unsigned char file42[] = {
#embed "../../Dictionaries/glossaries/russia-belarus-caucasus-central-asia.yml" suffix(,)
0};
static const unsigned char file43[] = {
#embed "../../Dictionaries/glossaries/school-church.yml" suffix(,)
0};
static const unsigned char file44[] = {
#embed "../../Dictionaries/glossaries/science-environment.yml" suffix(,)
0};
static const unsigned char file45[] = {
#embed "../../Dictionaries/glossaries/social-education.yml" suffix(,)
0};
static const unsigned char file46[] = {
#embed "../../Dictionaries/glossaries/society-culture.yml" suffix(,)
0};
static const unsigned char file47[] = {
#embed "../../Dictionaries/glossaries/sport.yml" suffix(,)
0};
static const unsigned char file48[] = {
#embed "../../Dictionaries/glossaries/ukraine.yml" suffix(,)
0};
static const unsigned char file49[] = {
#embed "../../Dictionaries/glossaries/world-cities.yml" suffix(,)
0};
static const unsigned char file50[] = {
#embed "../../Dictionaries/glossaries/world-regions.yml" suffix(,)
0};
static const unsigned char file51[] = {
#embed "../../Dictionaries/origin/de.yml" suffix(,)
0};
static const unsigned char file52[] = {
#embed "../../Dictionaries/origin/es.yml" suffix(,)
0};
static const unsigned char file53[] = {
#embed "../../Dictionaries/origin/fr.yml" suffix(,)
0};
static const unsigned char file54[] = {
#embed "../../Dictionaries/origin/ru.yml" suffix(,)
0};
static const unsigned char file55[] = {
#embed "../../Dictionaries/origin/uk.yml" suffix(,)
0};
static const unsigned char file56[] = {
#embed "../../Dictionaries/profiles/default.yml" suffix(,)
0};
static const unsigned char file57[] = {
#embed "../../Dictionaries/profiles/headlines.yml" suffix(,)
0};
static const unsigned char file58[] = {
#embed "../../Dictionaries/profiles/strict.yml" suffix(,)
0};
static const unsigned char file59[] = {
#embed "../../Dictionaries/profiles/subtitles.yml" suffix(,)
0};
static const unsigned char file60[] = {
#embed "../../Dictionaries/profiles/wire.yml" suffix(,)
0};
static const unsigned char file61[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/celebrities-screen.yml" suffix(,)
0};
static const unsigned char file62[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/club-evenings.yml" suffix(,)
0};
static const unsigned char file63[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/club-meetings.yml" suffix(,)
0};
static const unsigned char file64[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/clubs-and-festivals.yml" suffix(,)
0};
static const unsigned char file65[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/clubs-and-projects.yml" suffix(,)
0};
static const unsigned char file66[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/culture-events.yml" suffix(,)
0};
static const unsigned char file67[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/customs-holidays.yml" suffix(,)
0};
static const unsigned char file68[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/events-culture.yml" suffix(,)
0};
static const unsigned char file69[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/exonyms.yml" suffix(,)
0};
static const unsigned char file70[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/halls-and-screens.yml" suffix(,)
0};
static const unsigned char file71[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/homes-people.yml" suffix(,)
0};
static const unsigned char file72[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/invitations-evenings.yml" suffix(,)
0};
static const unsigned char file73[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/lives-and-careers-literal.yml" suffix(,)
0};
static const unsigned char file74[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/lives-and-listings.yml" suffix(,)
0};
static const unsigned char file75[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/local-life.yml" suffix(,)
0};
static const unsigned char file76[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/mixed-local-news-literal.yml" suffix(,)
0};
static const unsigned char file77[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/names-events.yml" suffix(,)
0};
static const unsigned char file78[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/notices-and-visits-literal.yml" suffix(,)
0};
static const unsigned char file79[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/persons-ages.yml" suffix(,)
0};
static const unsigned char file80[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/persons-and-merits.yml" suffix(,)
0};
static const unsigned char file81[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/roads-inns-harvests.yml" suffix(,)
0};
static const unsigned char file82[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/schools-anniversaries-literal.yml" suffix(,)
0};
static const unsigned char file83[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/schools-churches-towns.yml" suffix(,)
0};
static const unsigned char file84[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/stage-and-screen-literal.yml" suffix(,)
0};
static const unsigned char file85[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/stage-and-screen.yml" suffix(,)
0};
static const unsigned char file86[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/town-life-terms.yml" suffix(,)
0};
static const unsigned char file87[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/towns-and-farms.yml" suffix(,)
0};
static const unsigned char file88[] = {
#embed "../../Dictionaries/rules/artifact-de/culture-and-local-life/weddings-and-volunteers.yml" suffix(,)
0};
static const unsigned char file89[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/business-economy-literal.yml" suffix(,)
0};
static const unsigned char file90[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/companies-prices.yml" suffix(,)
0};
static const unsigned char file91[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/economy-markets.yml" suffix(,)
0};
static const unsigned char file92[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/economy.yml" suffix(,)
0};
static const unsigned char file93[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/figures-surveys.yml" suffix(,)
0};
static const unsigned char file94[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/firms-figures.yml" suffix(,)
0};
static const unsigned char file95[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/market-moves.yml" suffix(,)
0};
static const unsigned char file96[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/money-jobs.yml" suffix(,)
0};
static const unsigned char file97[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/prices-and-power.yml" suffix(,)
0};
static const unsigned char file98[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/tabloid-energy.yml" suffix(,)
0};
static const unsigned char file99[] = {
#embed "../../Dictionaries/rules/artifact-de/economy/work-shops.yml" suffix(,)
0};
static const unsigned char file100[] = {
#embed "../../Dictionaries/rules/artifact-de/language/advises-to.yml" suffix(,)
0};
static const unsigned char file101[] = {
#embed "../../Dictionaries/rules/artifact-de/language/complements-of-verbs.yml" suffix(,)
0};
static const unsigned char file102[] = {
#embed "../../Dictionaries/rules/artifact-de/language/connecting-adverbs.yml" suffix(,)
0};
static const unsigned char file103[] = {
#embed "../../Dictionaries/rules/artifact-de/language/connectives.yml" suffix(,)
0};
static const unsigned char file104[] = {
#embed "../../Dictionaries/rules/artifact-de/language/doublings.yml" suffix(,)
0};
static const unsigned char file105[] = {
#embed "../../Dictionaries/rules/artifact-de/language/everyday.yml" suffix(,)
0};
static const unsigned char file106[] = {
#embed "../../Dictionaries/rules/artifact-de/language/frames-and-tails.yml" suffix(,)
0};
static const unsigned char file107[] = {
#embed "../../Dictionaries/rules/artifact-de/language/fronting.yml" suffix(,)
0};
static const unsigned char file108[] = {
#embed "../../Dictionaries/rules/artifact-de/language/german-clause-forms.yml" suffix(,)
0};
static const unsigned char file109[] = {
#embed "../../Dictionaries/rules/artifact-de/language/german-collocations.yml" suffix(,)
0};
static const unsigned char file110[] = {
#embed "../../Dictionaries/rules/artifact-de/language/german-predicates.yml" suffix(,)
0};
static const unsigned char file111[] = {
#embed "../../Dictionaries/rules/artifact-de/language/german-turns.yml" suffix(,)
0};
static const unsigned char file112[] = {
#embed "../../Dictionaries/rules/artifact-de/language/modality-speech.yml" suffix(,)
0};
static const unsigned char file113[] = {
#embed "../../Dictionaries/rules/artifact-de/language/openers-fillers.yml" suffix(,)
0};
static const unsigned char file114[] = {
#embed "../../Dictionaries/rules/artifact-de/language/order-and-commas.yml" suffix(,)
0};
static const unsigned char file115[] = {
#embed "../../Dictionaries/rules/artifact-de/language/prepositions-reflexives.yml" suffix(,)
0};
static const unsigned char file116[] = {
#embed "../../Dictionaries/rules/artifact-de/language/prose-habits.yml" suffix(,)
0};
static const unsigned char file117[] = {
#embed "../../Dictionaries/rules/artifact-de/language/prose-turns-kept.yml" suffix(,)
0};
static const unsigned char file118[] = {
#embed "../../Dictionaries/rules/artifact-de/language/reflexives-own.yml" suffix(,)
0};
static const unsigned char file119[] = {
#embed "../../Dictionaries/rules/artifact-de/language/sentence-forms.yml" suffix(,)
0};
static const unsigned char file120[] = {
#embed "../../Dictionaries/rules/artifact-de/language/set-phrases.yml" suffix(,)
0};
static const unsigned char file121[] = {
#embed "../../Dictionaries/rules/artifact-de/language/small-constructions.yml" suffix(,)
0};
static const unsigned char file122[] = {
#embed "../../Dictionaries/rules/artifact-de/language/small-words.yml" suffix(,)
0};
static const unsigned char file123[] = {
#embed "../../Dictionaries/rules/artifact-de/language/style.yml" suffix(,)
0};
static const unsigned char file124[] = {
#embed "../../Dictionaries/rules/artifact-de/language/verb-turns.yml" suffix(,)
0};
static const unsigned char file125[] = {
#embed "../../Dictionaries/rules/artifact-de/language/verbs-objects.yml" suffix(,)
0};
static const unsigned char file126[] = {
#embed "../../Dictionaries/rules/artifact-de/language/verbs-prepositions.yml" suffix(,)
0};
static const unsigned char file127[] = {
#embed "../../Dictionaries/rules/artifact-de/language/word-by-word.yml" suffix(,)
0};
static const unsigned char file128[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/animals-rain-criticism.yml" suffix(,)
0};
static const unsigned char file129[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/burglars-and-fires.yml" suffix(,)
0};
static const unsigned char file130[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/burglary-and-breath-tests.yml" suffix(,)
0};
static const unsigned char file131[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/courts-police.yml" suffix(,)
0};
static const unsigned char file132[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crash-aftermath.yml" suffix(,)
0};
static const unsigned char file133[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crash-and-fire-scenes.yml" suffix(,)
0};
static const unsigned char file134[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crash-scenes.yml" suffix(,)
0};
static const unsigned char file135[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crime-and-crisis.yml" suffix(,)
0};
static const unsigned char file136[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crime-words.yml" suffix(,)
0};
static const unsigned char file137[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/crowds-and-notices.yml" suffix(,)
0};
static const unsigned char file138[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/missing-persons.yml" suffix(,)
0};
static const unsigned char file139[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/night-times.yml" suffix(,)
0};
static const unsigned char file140[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/police-desk-wording.yml" suffix(,)
0};
static const unsigned char file141[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/police-fire-reports.yml" suffix(,)
0};
static const unsigned char file142[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/police-investigations.yml" suffix(,)
0};
static const unsigned char file143[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/police-phrases.yml" suffix(,)
0};
static const unsigned char file144[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/protest-custody.yml" suffix(,)
0};
static const unsigned char file145[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/road-crashes.yml" suffix(,)
0};
static const unsigned char file146[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/thieves-and-patrols.yml" suffix(,)
0};
static const unsigned char file147[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/track-and-crash.yml" suffix(,)
0};
static const unsigned char file148[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/traffic.yml" suffix(,)
0};
static const unsigned char file149[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/trains-animals-streets-literal.yml" suffix(,)
0};
static const unsigned char file150[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/trials-and-offenders-literal.yml" suffix(,)
0};
static const unsigned char file151[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/trials-sentences.yml" suffix(,)
0};
static const unsigned char file152[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/verdicts-and-flames.yml" suffix(,)
0};
static const unsigned char file153[] = {
#embed "../../Dictionaries/rules/artifact-de/police-and-courts/wards-and-courtrooms.yml" suffix(,)
0};
static const unsigned char file154[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/announced-and-elected.yml" suffix(,)
0};
static const unsigned char file155[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/budgets-sites.yml" suffix(,)
0};
static const unsigned char file156[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/costs-and-town-halls.yml" suffix(,)
0};
static const unsigned char file157[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/councils-and-building-literal.yml" suffix(,)
0};
static const unsigned char file158[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/german-government-literal.yml" suffix(,)
0};
static const unsigned char file159[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/institutions.yml" suffix(,)
0};
static const unsigned char file160[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/office-and-protest.yml" suffix(,)
0};
static const unsigned char file161[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/parties-parliaments.yml" suffix(,)
0};
static const unsigned char file162[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/political-talk-literal.yml" suffix(,)
0};
static const unsigned char file163[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/politics.yml" suffix(,)
0};
static const unsigned char file164[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/pressure-and-motions.yml" suffix(,)
0};
static const unsigned char file165[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/public-speech.yml" suffix(,)
0};
static const unsigned char file166[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/seats-and-prospects.yml" suffix(,)
0};
static const unsigned char file167[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/statements-and-signals.yml" suffix(,)
0};
static const unsigned char file168[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/titles.yml" suffix(,)
0};
static const unsigned char file169[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/troops-and-state.yml" suffix(,)
0};
static const unsigned char file170[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/votes-and-costs.yml" suffix(,)
0};
static const unsigned char file171[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/war-diplomacy.yml" suffix(,)
0};
static const unsigned char file172[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/war-military.yml" suffix(,)
0};
static const unsigned char file173[] = {
#embed "../../Dictionaries/rules/artifact-de/politics/warnings-demands.yml" suffix(,)
0};
static const unsigned char file174[] = {
#embed "../../Dictionaries/rules/artifact-de/press/agency-wording.yml" suffix(,)
0};
static const unsigned char file175[] = {
#embed "../../Dictionaries/rules/artifact-de/press/attribution.yml" suffix(,)
0};
static const unsigned char file176[] = {
#embed "../../Dictionaries/rules/artifact-de/press/everyday-news-habits.yml" suffix(,)
0};
static const unsigned char file177[] = {
#embed "../../Dictionaries/rules/artifact-de/press/headlines-german.yml" suffix(,)
0};
static const unsigned char file178[] = {
#embed "../../Dictionaries/rules/artifact-de/press/images-and-offers.yml" suffix(,)
0};
static const unsigned char file179[] = {
#embed "../../Dictionaries/rules/artifact-de/press/news-form.yml" suffix(,)
0};
static const unsigned char file180[] = {
#embed "../../Dictionaries/rules/artifact-de/press/news-phrases.yml" suffix(,)
0};
static const unsigned char file181[] = {
#embed "../../Dictionaries/rules/artifact-de/press/news-prose.yml" suffix(,)
0};
static const unsigned char file182[] = {
#embed "../../Dictionaries/rules/artifact-de/press/news-scenes.yml" suffix(,)
0};
static const unsigned char file183[] = {
#embed "../../Dictionaries/rules/artifact-de/press/news-wording.yml" suffix(,)
0};
static const unsigned char file184[] = {
#embed "../../Dictionaries/rules/artifact-de/press/quoting-and-reporting-literal.yml" suffix(,)
0};
static const unsigned char file185[] = {
#embed "../../Dictionaries/rules/artifact-de/press/reports.yml" suffix(,)
0};
static const unsigned char file186[] = {
#embed "../../Dictionaries/rules/artifact-de/press/sources-statements.yml" suffix(,)
0};
static const unsigned char file187[] = {
#embed "../../Dictionaries/rules/artifact-de/press/turns-of-report.yml" suffix(,)
0};
static const unsigned char file188[] = {
#embed "../../Dictionaries/rules/artifact-de/press/what-happened.yml" suffix(,)
0};
static const unsigned char file189[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-clubs.yml" suffix(,)
0};
static const unsigned char file190[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-coaches-literal.yml" suffix(,)
0};
static const unsigned char file191[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-goals-literal.yml" suffix(,)
0};
static const unsigned char file192[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-injuries-transfers.yml" suffix(,)
0};
static const unsigned char file193[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-play.yml" suffix(,)
0};
static const unsigned char file194[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-report-moves.yml" suffix(,)
0};
static const unsigned char file195[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/football-teams-fans.yml" suffix(,)
0};
static const unsigned char file196[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/goals-and-halves.yml" suffix(,)
0};
static const unsigned char file197[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/match-goals.yml" suffix(,)
0};
static const unsigned char file198[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/match-prose.yml" suffix(,)
0};
static const unsigned char file199[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/match-reports-literal.yml" suffix(,)
0};
static const unsigned char file200[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/match-slips.yml" suffix(,)
0};
static const unsigned char file201[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/match-words.yml" suffix(,)
0};
static const unsigned char file202[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/racing-winter-medals.yml" suffix(,)
0};
static const unsigned char file203[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/results-and-rates.yml" suffix(,)
0};
static const unsigned char file204[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/ski-and-table.yml" suffix(,)
0};
static const unsigned char file205[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/sport-events.yml" suffix(,)
0};
static const unsigned char file206[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/sport-language.yml" suffix(,)
0};
static const unsigned char file207[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/sport-results.yml" suffix(,)
0};
static const unsigned char file208[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/sport-terms.yml" suffix(,)
0};
static const unsigned char file209[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/sport.yml" suffix(,)
0};
static const unsigned char file210[] = {
#embed "../../Dictionaries/rules/artifact-de/sport/tables-and-titles.yml" suffix(,)
0};
static const unsigned char file211[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/corona.yml" suffix(,)
0};
static const unsigned char file212[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/forecast-words.yml" suffix(,)
0};
static const unsigned char file213[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/forecasts-and-storms.yml" suffix(,)
0};
static const unsigned char file214[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/health-care.yml" suffix(,)
0};
static const unsigned char file215[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/health-science.yml" suffix(,)
0};
static const unsigned char file216[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/offenders-weather-health-literal.yml" suffix(,)
0};
static const unsigned char file217[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/research-health-animals.yml" suffix(,)
0};
static const unsigned char file218[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/sky-and-water.yml" suffix(,)
0};
static const unsigned char file219[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/storms-trains-wards.yml" suffix(,)
0};
static const unsigned char file220[] = {
#embed "../../Dictionaries/rules/artifact-de/weather-and-health/weather.yml" suffix(,)
0};
static const unsigned char file221[] = {
#embed "../../Dictionaries/rules/artifact-de/words/adjectives-literal-a-to-m.yml" suffix(,)
0};
static const unsigned char file222[] = {
#embed "../../Dictionaries/rules/artifact-de/words/adjectives-literal-p-to-w.yml" suffix(,)
0};
static const unsigned char file223[] = {
#embed "../../Dictionaries/rules/artifact-de/words/compounds.yml" suffix(,)
0};
static const unsigned char file224[] = {
#embed "../../Dictionaries/rules/artifact-de/words/false-friends.yml" suffix(,)
0};
static const unsigned char file225[] = {
#embed "../../Dictionaries/rules/artifact-de/words/fields-literal-b-to-pen.yml" suffix(,)
0};
static const unsigned char file226[] = {
#embed "../../Dictionaries/rules/artifact-de/words/fields-literal-per-to-w.yml" suffix(,)
0};
static const unsigned char file227[] = {
#embed "../../Dictionaries/rules/artifact-de/words/idioms-images.yml" suffix(,)
0};
static const unsigned char file228[] = {
#embed "../../Dictionaries/rules/artifact-de/words/idioms-literal.yml" suffix(,)
0};
static const unsigned char file229[] = {
#embed "../../Dictionaries/rules/artifact-de/words/idioms.yml" suffix(,)
0};
static const unsigned char file230[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-adjectives.yml" suffix(,)
0};
static const unsigned char file231[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-a-to-co.yml" suffix(,)
0};
static const unsigned char file232[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-coh-to-eva.yml" suffix(,)
0};
static const unsigned char file233[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-eve-to-g.yml" suffix(,)
0};
static const unsigned char file234[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-h-to-mean.yml" suffix(,)
0};
static const unsigned char file235[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-meas-to-op.yml" suffix(,)
0};
static const unsigned char file236[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-ou-to-proc.yml" suffix(,)
0};
static const unsigned char file237[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-prog-to-sa.yml" suffix(,)
0};
static const unsigned char file238[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-sc-to-to.yml" suffix(,)
0};
static const unsigned char file239[] = {
#embed "../../Dictionaries/rules/artifact-de/words/nouns-literal-tr-to-y.yml" suffix(,)
0};
static const unsigned char file240[] = {
#embed "../../Dictionaries/rules/artifact-de/words/plain-words-a-to-for-f.yml" suffix(,)
0};
static const unsigned char file241[] = {
#embed "../../Dictionaries/rules/artifact-de/words/plain-words-for-t-to-me.yml" suffix(,)
0};
static const unsigned char file242[] = {
#embed "../../Dictionaries/rules/artifact-de/words/plain-words-mo-to-spe.yml" suffix(,)
0};
static const unsigned char file243[] = {
#embed "../../Dictionaries/rules/artifact-de/words/plain-words-spo-to-w.yml" suffix(,)
0};
static const unsigned char file244[] = {
#embed "../../Dictionaries/rules/artifact-de/words/pseudo-english.yml" suffix(,)
0};
static const unsigned char file245[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-a-to-br.yml" suffix(,)
0};
static const unsigned char file246[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-bu-to-con.yml" suffix(,)
0};
static const unsigned char file247[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-cou-to-e.yml" suffix(,)
0};
static const unsigned char file248[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-f-to-hi.yml" suffix(,)
0};
static const unsigned char file249[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-ho-to-le.yml" suffix(,)
0};
static const unsigned char file250[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-li-to-pe.yml" suffix(,)
0};
static const unsigned char file251[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-pl-to-represents-c.yml" suffix(,)
0};
static const unsigned char file252[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-represents-o-to-sup.yml" suffix(,)
0};
static const unsigned char file253[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-sus-to-und.yml" suffix(,)
0};
static const unsigned char file254[] = {
#embed "../../Dictionaries/rules/artifact-de/words/verbs-literal-unt-to-w.yml" suffix(,)
0};
static const unsigned char file255[] = {
#embed "../../Dictionaries/rules/artifact-es/crime-accidents.yml" suffix(,)
0};
static const unsigned char file256[] = {
#embed "../../Dictionaries/rules/artifact-es/phrases.yml" suffix(,)
0};
static const unsigned char file257[] = {
#embed "../../Dictionaries/rules/artifact-es/politics-society.yml" suffix(,)
0};
static const unsigned char file258[] = {
#embed "../../Dictionaries/rules/artifact-es/sport.yml" suffix(,)
0};
static const unsigned char file259[] = {
#embed "../../Dictionaries/rules/artifact-es/times-numbers.yml" suffix(,)
0};
static const unsigned char file260[] = {
#embed "../../Dictionaries/rules/artifact-es/verbs.yml" suffix(,)
0};
static const unsigned char file261[] = {
#embed "../../Dictionaries/rules/artifact-fr/crime-courts.yml" suffix(,)
0};
static const unsigned char file262[] = {
#embed "../../Dictionaries/rules/artifact-fr/media-sport-weather.yml" suffix(,)
0};
static const unsigned char file263[] = {
#embed "../../Dictionaries/rules/artifact-fr/phrases.yml" suffix(,)
0};
static const unsigned char file264[] = {
#embed "../../Dictionaries/rules/artifact-fr/politics-society.yml" suffix(,)
0};
static const unsigned char file265[] = {
#embed "../../Dictionaries/rules/artifact-fr/times-numbers.yml" suffix(,)
0};
static const unsigned char file266[] = {
#embed "../../Dictionaries/rules/artifact-fr/verbs.yml" suffix(,)
0};
static const unsigned char file267[] = {
#embed "../../Dictionaries/rules/artifact-ru/crime-accidents.yml" suffix(,)
0};
static const unsigned char file268[] = {
#embed "../../Dictionaries/rules/artifact-ru/phrases.yml" suffix(,)
0};
static const unsigned char file269[] = {
#embed "../../Dictionaries/rules/artifact-uk/crime-accidents.yml" suffix(,)
0};
static const unsigned char file270[] = {
#embed "../../Dictionaries/rules/artifact-uk/phrases.yml" suffix(,)
0};
static const unsigned char file271[] = {
#embed "../../Dictionaries/rules/artifact-uk/war.yml" suffix(,)
0};
static const unsigned char file272[] = {
#embed "../../Dictionaries/rules/grammar/articles-number.yml" suffix(,)
0};
static const unsigned char file273[] = {
#embed "../../Dictionaries/rules/grammar/confused-words.yml" suffix(,)
0};
static const unsigned char file274[] = {
#embed "../../Dictionaries/rules/grammar/german-grammar.yml" suffix(,)
0};
static const unsigned char file275[] = {
#embed "../../Dictionaries/rules/grammar/modifiers-order.yml" suffix(,)
0};
static const unsigned char file276[] = {
#embed "../../Dictionaries/rules/grammar/questions-pronouns.yml" suffix(,)
0};
static const unsigned char file277[] = {
#embed "../../Dictionaries/rules/grammar/set-phrases.yml" suffix(,)
0};
static const unsigned char file278[] = {
#embed "../../Dictionaries/rules/grammar/simple-grammar.yml" suffix(,)
0};
static const unsigned char file279[] = {
#embed "../../Dictionaries/rules/grammar/since-and-already.yml" suffix(,)
0};
static const unsigned char file280[] = {
#embed "../../Dictionaries/rules/grammar/tenses-dates.yml" suffix(,)
0};
static const unsigned char file281[] = {
#embed "../../Dictionaries/rules/grammar/verb-forms.yml" suffix(,)
0};
static const unsigned char file282[] = {
#embed "../../Dictionaries/rules/grammar/verbs-tenses.yml" suffix(,)
0};
static const unsigned char file283[] = {
#embed "../../Dictionaries/rules/grammar/verbs-their-objects.yml" suffix(,)
0};
static const unsigned char file284[] = {
#embed "../../Dictionaries/rules/locale/dates-times.yml" suffix(,)
0};
static const unsigned char file285[] = {
#embed "../../Dictionaries/rules/locale/money.yml" suffix(,)
0};
static const unsigned char file286[] = {
#embed "../../Dictionaries/rules/style/news-style.yml" suffix(,)
0};
static const unsigned char file287[] = {
#embed "../../Dictionaries/styles/ap.yml" suffix(,)
0};
static const unsigned char file288[] = {
#embed "../../Dictionaries/styles/bbc.yml" suffix(,)
0};
static const unsigned char file289[] = {
#embed "../../Dictionaries/styles/dw.yml" suffix(,)
0};
static const unsigned char file290[] = {
#embed "../../Dictionaries/styles/economist.yml" suffix(,)
0};
static const unsigned char file291[] = {
#embed "../../Dictionaries/styles/guardian.yml" suffix(,)
0};
static const unsigned char file292[] = {
#embed "../../Dictionaries/styles/reuters.yml" suffix(,)
0};
static const unsigned char file293[] = {
#embed "../../Dictionaries/words/abbreviations.txt" suffix(,)
0};
static const unsigned char file294[] = {
#embed "../../Dictionaries/words/accepted-news.txt" suffix(,)
0};
static const unsigned char file295[] = {
#embed "../../Dictionaries/words/acronyms.txt" suffix(,)
0};
static const unsigned char file296[] = {
#embed "../../Dictionaries/words/common-english.txt" suffix(,)
0};
static const unsigned char file297[] = {
#embed "../../Dictionaries/words/first-names.txt" suffix(,)
0};
static const unsigned char file298[] = {
#embed "../../Dictionaries/words/foreign-expressions.txt" suffix(,)
0};
static const unsigned char file299[] = {
#embed "../../Dictionaries/words/foreign-terms.txt" suffix(,)
0};
static const unsigned char file300[] = {
#embed "../../Dictionaries/words/frequent-english.txt" suffix(,)
0};
static const unsigned char file301[] = {
#embed "../../Dictionaries/words/loanwords-german.txt" suffix(,)
0};
static const unsigned char file302[] = {
#embed "../../Dictionaries/words/rare-english.txt" suffix(,)
0};
static const unsigned char file303[] = {
#embed "../../Dictionaries/words/varieties.tsv" suffix(,)
0};
static const unsigned char file304[] = {
#embed "../../Dictionaries/words/well-known-people.txt" suffix(,)
0};
static const unsigned char file305[] = {
#embed "../../Dictionaries/words/word-classes.txt" suffix(,)
0};
static const unsigned char file306[] = {
#embed "../../Dictionaries/words/word-order.txt" suffix(,)
0};
static const unsigned char file307[] = {
#embed "../../Reports/templates/review/article.js" suffix(,)
0};
static const unsigned char file308[] = {
#embed "../../Reports/templates/review/list.js" suffix(,)
0};
static const unsigned char file309[] = {
#embed "../../Reports/templates/review/main.js" suffix(,)
0};
static const unsigned char file310[] = {
#embed "../../Reports/templates/review/model.js" suffix(,)
0};
static const unsigned char file311[] = {
#embed "../../Reports/templates/review/review.css" suffix(,)
0};
static const unsigned char file312[] = {
#embed "../../Reports/templates/review/review.html" suffix(,)
0};
static const struct embedded_file files[] = {
    {"Dictionaries/bilingual/de-en/false-friends.yml", file0, sizeof file0 - 1},
    {"Dictionaries/bilingual/de-en/words.txt", file1, sizeof file1 - 1},
    {"Dictionaries/classes.yml", file2, sizeof file2 - 1},
    {"Dictionaries/fingerprint.yml", file3, sizeof file3 - 1},
    {"Dictionaries/glossaries/america.yml", file4, sizeof file4 - 1},
    {"Dictionaries/glossaries/asia-pacific.yml", file5, sizeof file5 - 1},
    {"Dictionaries/glossaries/associations-germany.yml", file6, sizeof file6 - 1},
    {"Dictionaries/glossaries/austria-switzerland.yml", file7, sizeof file7 - 1},
    {"Dictionaries/glossaries/business.yml", file8, sizeof file8 - 1},
    {"Dictionaries/glossaries/corona-energy-media.yml", file9, sizeof file9 - 1},
    {"Dictionaries/glossaries/countries.yml", file10, sizeof file10 - 1},
    {"Dictionaries/glossaries/eastern-european-cities.yml", file11, sizeof file11 - 1},
    {"Dictionaries/glossaries/economy-finance.yml", file12, sizeof file12 - 1},
    {"Dictionaries/glossaries/energy-climate.yml", file13, sizeof file13 - 1},
    {"Dictionaries/glossaries/european-cities.yml", file14, sizeof file14 - 1},
    {"Dictionaries/glossaries/german-cities.yml", file15, sizeof file15 - 1},
    {"Dictionaries/glossaries/german-laender.yml", file16, sizeof file16 - 1},
    {"Dictionaries/glossaries/german-regions.yml", file17, sizeof file17 - 1},
    {"Dictionaries/glossaries/health.yml", file18, sizeof file18 - 1},
    {"Dictionaries/glossaries/institutions-austria-switzerland.yml", file19, sizeof file19 - 1},
    {"Dictionaries/glossaries/institutions-eu.yml", file20, sizeof file20 - 1},
    {"Dictionaries/glossaries/institutions-germany.yml", file21, sizeof file21 - 1},
    {"Dictionaries/glossaries/institutions-international.yml", file22, sizeof file22 - 1},
    {"Dictionaries/glossaries/institutions-world.yml", file23, sizeof file23 - 1},
    {"Dictionaries/glossaries/landmarks-history.yml", file24, sizeof file24 - 1},
    {"Dictionaries/glossaries/law-and-courts.yml", file25, sizeof file25 - 1},
    {"Dictionaries/glossaries/laws-treaties-events.yml", file26, sizeof file26 - 1},
    {"Dictionaries/glossaries/local-government.yml", file27, sizeof file27 - 1},
    {"Dictionaries/glossaries/lower-leagues.yml", file28, sizeof file28 - 1},
    {"Dictionaries/glossaries/media-agencies.yml", file29, sizeof file29 - 1},
    {"Dictionaries/glossaries/middle-east-africa.yml", file30, sizeof file30 - 1},
    {"Dictionaries/glossaries/military.yml", file31, sizeof file31 - 1},
    {"Dictionaries/glossaries/nationalities-europe.yml", file32, sizeof file32 - 1},
    {"Dictionaries/glossaries/nationalities-world.yml", file33, sizeof file33 - 1},
    {"Dictionaries/glossaries/offices.yml", file34, sizeof file34 - 1},
    {"Dictionaries/glossaries/parliament-justice-more.yml", file35, sizeof file35 - 1},
    {"Dictionaries/glossaries/parties.yml", file36, sizeof file36 - 1},
    {"Dictionaries/glossaries/persons-germany.yml", file37, sizeof file37 - 1},
    {"Dictionaries/glossaries/persons-ukraine-russia.yml", file38, sizeof file38 - 1},
    {"Dictionaries/glossaries/persons-world.yml", file39, sizeof file39 - 1},
    {"Dictionaries/glossaries/police-rescue.yml", file40, sizeof file40 - 1},
    {"Dictionaries/glossaries/regional-newspapers.yml", file41, sizeof file41 - 1},
    {"Dictionaries/glossaries/russia-belarus-caucasus-central-asia.yml", file42, sizeof file42 - 1},
    {"Dictionaries/glossaries/school-church.yml", file43, sizeof file43 - 1},
    {"Dictionaries/glossaries/science-environment.yml", file44, sizeof file44 - 1},
    {"Dictionaries/glossaries/social-education.yml", file45, sizeof file45 - 1},
    {"Dictionaries/glossaries/society-culture.yml", file46, sizeof file46 - 1},
    {"Dictionaries/glossaries/sport.yml", file47, sizeof file47 - 1},
    {"Dictionaries/glossaries/ukraine.yml", file48, sizeof file48 - 1},
    {"Dictionaries/glossaries/world-cities.yml", file49, sizeof file49 - 1},
    {"Dictionaries/glossaries/world-regions.yml", file50, sizeof file50 - 1},
    {"Dictionaries/origin/de.yml", file51, sizeof file51 - 1},
    {"Dictionaries/origin/es.yml", file52, sizeof file52 - 1},
    {"Dictionaries/origin/fr.yml", file53, sizeof file53 - 1},
    {"Dictionaries/origin/ru.yml", file54, sizeof file54 - 1},
    {"Dictionaries/origin/uk.yml", file55, sizeof file55 - 1},
    {"Dictionaries/profiles/default.yml", file56, sizeof file56 - 1},
    {"Dictionaries/profiles/headlines.yml", file57, sizeof file57 - 1},
    {"Dictionaries/profiles/strict.yml", file58, sizeof file58 - 1},
    {"Dictionaries/profiles/subtitles.yml", file59, sizeof file59 - 1},
    {"Dictionaries/profiles/wire.yml", file60, sizeof file60 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/celebrities-screen.yml", file61, sizeof file61 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/club-evenings.yml", file62, sizeof file62 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/club-meetings.yml", file63, sizeof file63 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/clubs-and-festivals.yml", file64, sizeof file64 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/clubs-and-projects.yml", file65, sizeof file65 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/culture-events.yml", file66, sizeof file66 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/customs-holidays.yml", file67, sizeof file67 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/events-culture.yml", file68, sizeof file68 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/exonyms.yml", file69, sizeof file69 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/halls-and-screens.yml", file70, sizeof file70 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/homes-people.yml", file71, sizeof file71 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/invitations-evenings.yml", file72, sizeof file72 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/lives-and-careers-literal.yml", file73, sizeof file73 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/lives-and-listings.yml", file74, sizeof file74 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/local-life.yml", file75, sizeof file75 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/mixed-local-news-literal.yml", file76, sizeof file76 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/names-events.yml", file77, sizeof file77 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/notices-and-visits-literal.yml", file78, sizeof file78 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/persons-ages.yml", file79, sizeof file79 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/persons-and-merits.yml", file80, sizeof file80 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/roads-inns-harvests.yml", file81, sizeof file81 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/schools-anniversaries-literal.yml", file82, sizeof file82 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/schools-churches-towns.yml", file83, sizeof file83 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/stage-and-screen-literal.yml", file84, sizeof file84 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/stage-and-screen.yml", file85, sizeof file85 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/town-life-terms.yml", file86, sizeof file86 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/towns-and-farms.yml", file87, sizeof file87 - 1},
    {"Dictionaries/rules/artifact-de/culture-and-local-life/weddings-and-volunteers.yml", file88, sizeof file88 - 1},
    {"Dictionaries/rules/artifact-de/economy/business-economy-literal.yml", file89, sizeof file89 - 1},
    {"Dictionaries/rules/artifact-de/economy/companies-prices.yml", file90, sizeof file90 - 1},
    {"Dictionaries/rules/artifact-de/economy/economy-markets.yml", file91, sizeof file91 - 1},
    {"Dictionaries/rules/artifact-de/economy/economy.yml", file92, sizeof file92 - 1},
    {"Dictionaries/rules/artifact-de/economy/figures-surveys.yml", file93, sizeof file93 - 1},
    {"Dictionaries/rules/artifact-de/economy/firms-figures.yml", file94, sizeof file94 - 1},
    {"Dictionaries/rules/artifact-de/economy/market-moves.yml", file95, sizeof file95 - 1},
    {"Dictionaries/rules/artifact-de/economy/money-jobs.yml", file96, sizeof file96 - 1},
    {"Dictionaries/rules/artifact-de/economy/prices-and-power.yml", file97, sizeof file97 - 1},
    {"Dictionaries/rules/artifact-de/economy/tabloid-energy.yml", file98, sizeof file98 - 1},
    {"Dictionaries/rules/artifact-de/economy/work-shops.yml", file99, sizeof file99 - 1},
    {"Dictionaries/rules/artifact-de/language/advises-to.yml", file100, sizeof file100 - 1},
    {"Dictionaries/rules/artifact-de/language/complements-of-verbs.yml", file101, sizeof file101 - 1},
    {"Dictionaries/rules/artifact-de/language/connecting-adverbs.yml", file102, sizeof file102 - 1},
    {"Dictionaries/rules/artifact-de/language/connectives.yml", file103, sizeof file103 - 1},
    {"Dictionaries/rules/artifact-de/language/doublings.yml", file104, sizeof file104 - 1},
    {"Dictionaries/rules/artifact-de/language/everyday.yml", file105, sizeof file105 - 1},
    {"Dictionaries/rules/artifact-de/language/frames-and-tails.yml", file106, sizeof file106 - 1},
    {"Dictionaries/rules/artifact-de/language/fronting.yml", file107, sizeof file107 - 1},
    {"Dictionaries/rules/artifact-de/language/german-clause-forms.yml", file108, sizeof file108 - 1},
    {"Dictionaries/rules/artifact-de/language/german-collocations.yml", file109, sizeof file109 - 1},
    {"Dictionaries/rules/artifact-de/language/german-predicates.yml", file110, sizeof file110 - 1},
    {"Dictionaries/rules/artifact-de/language/german-turns.yml", file111, sizeof file111 - 1},
    {"Dictionaries/rules/artifact-de/language/modality-speech.yml", file112, sizeof file112 - 1},
    {"Dictionaries/rules/artifact-de/language/openers-fillers.yml", file113, sizeof file113 - 1},
    {"Dictionaries/rules/artifact-de/language/order-and-commas.yml", file114, sizeof file114 - 1},
    {"Dictionaries/rules/artifact-de/language/prepositions-reflexives.yml", file115, sizeof file115 - 1},
    {"Dictionaries/rules/artifact-de/language/prose-habits.yml", file116, sizeof file116 - 1},
    {"Dictionaries/rules/artifact-de/language/prose-turns-kept.yml", file117, sizeof file117 - 1},
    {"Dictionaries/rules/artifact-de/language/reflexives-own.yml", file118, sizeof file118 - 1},
    {"Dictionaries/rules/artifact-de/language/sentence-forms.yml", file119, sizeof file119 - 1},
    {"Dictionaries/rules/artifact-de/language/set-phrases.yml", file120, sizeof file120 - 1},
    {"Dictionaries/rules/artifact-de/language/small-constructions.yml", file121, sizeof file121 - 1},
    {"Dictionaries/rules/artifact-de/language/small-words.yml", file122, sizeof file122 - 1},
    {"Dictionaries/rules/artifact-de/language/style.yml", file123, sizeof file123 - 1},
    {"Dictionaries/rules/artifact-de/language/verb-turns.yml", file124, sizeof file124 - 1},
    {"Dictionaries/rules/artifact-de/language/verbs-objects.yml", file125, sizeof file125 - 1},
    {"Dictionaries/rules/artifact-de/language/verbs-prepositions.yml", file126, sizeof file126 - 1},
    {"Dictionaries/rules/artifact-de/language/word-by-word.yml", file127, sizeof file127 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/animals-rain-criticism.yml", file128, sizeof file128 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/burglars-and-fires.yml", file129, sizeof file129 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/burglary-and-breath-tests.yml", file130, sizeof file130 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/courts-police.yml", file131, sizeof file131 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crash-aftermath.yml", file132, sizeof file132 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crash-and-fire-scenes.yml", file133, sizeof file133 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crash-scenes.yml", file134, sizeof file134 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crime-and-crisis.yml", file135, sizeof file135 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crime-words.yml", file136, sizeof file136 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/crowds-and-notices.yml", file137, sizeof file137 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/missing-persons.yml", file138, sizeof file138 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/night-times.yml", file139, sizeof file139 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/police-desk-wording.yml", file140, sizeof file140 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/police-fire-reports.yml", file141, sizeof file141 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/police-investigations.yml", file142, sizeof file142 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/police-phrases.yml", file143, sizeof file143 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/protest-custody.yml", file144, sizeof file144 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/road-crashes.yml", file145, sizeof file145 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/thieves-and-patrols.yml", file146, sizeof file146 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/track-and-crash.yml", file147, sizeof file147 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/traffic.yml", file148, sizeof file148 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/trains-animals-streets-literal.yml", file149, sizeof file149 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/trials-and-offenders-literal.yml", file150, sizeof file150 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/trials-sentences.yml", file151, sizeof file151 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/verdicts-and-flames.yml", file152, sizeof file152 - 1},
    {"Dictionaries/rules/artifact-de/police-and-courts/wards-and-courtrooms.yml", file153, sizeof file153 - 1},
    {"Dictionaries/rules/artifact-de/politics/announced-and-elected.yml", file154, sizeof file154 - 1},
    {"Dictionaries/rules/artifact-de/politics/budgets-sites.yml", file155, sizeof file155 - 1},
    {"Dictionaries/rules/artifact-de/politics/costs-and-town-halls.yml", file156, sizeof file156 - 1},
    {"Dictionaries/rules/artifact-de/politics/councils-and-building-literal.yml", file157, sizeof file157 - 1},
    {"Dictionaries/rules/artifact-de/politics/german-government-literal.yml", file158, sizeof file158 - 1},
    {"Dictionaries/rules/artifact-de/politics/institutions.yml", file159, sizeof file159 - 1},
    {"Dictionaries/rules/artifact-de/politics/office-and-protest.yml", file160, sizeof file160 - 1},
    {"Dictionaries/rules/artifact-de/politics/parties-parliaments.yml", file161, sizeof file161 - 1},
    {"Dictionaries/rules/artifact-de/politics/political-talk-literal.yml", file162, sizeof file162 - 1},
    {"Dictionaries/rules/artifact-de/politics/politics.yml", file163, sizeof file163 - 1},
    {"Dictionaries/rules/artifact-de/politics/pressure-and-motions.yml", file164, sizeof file164 - 1},
    {"Dictionaries/rules/artifact-de/politics/public-speech.yml", file165, sizeof file165 - 1},
    {"Dictionaries/rules/artifact-de/politics/seats-and-prospects.yml", file166, sizeof file166 - 1},
    {"Dictionaries/rules/artifact-de/politics/statements-and-signals.yml", file167, sizeof file167 - 1},
    {"Dictionaries/rules/artifact-de/politics/titles.yml", file168, sizeof file168 - 1},
    {"Dictionaries/rules/artifact-de/politics/troops-and-state.yml", file169, sizeof file169 - 1},
    {"Dictionaries/rules/artifact-de/politics/votes-and-costs.yml", file170, sizeof file170 - 1},
    {"Dictionaries/rules/artifact-de/politics/war-diplomacy.yml", file171, sizeof file171 - 1},
    {"Dictionaries/rules/artifact-de/politics/war-military.yml", file172, sizeof file172 - 1},
    {"Dictionaries/rules/artifact-de/politics/warnings-demands.yml", file173, sizeof file173 - 1},
    {"Dictionaries/rules/artifact-de/press/agency-wording.yml", file174, sizeof file174 - 1},
    {"Dictionaries/rules/artifact-de/press/attribution.yml", file175, sizeof file175 - 1},
    {"Dictionaries/rules/artifact-de/press/everyday-news-habits.yml", file176, sizeof file176 - 1},
    {"Dictionaries/rules/artifact-de/press/headlines-german.yml", file177, sizeof file177 - 1},
    {"Dictionaries/rules/artifact-de/press/images-and-offers.yml", file178, sizeof file178 - 1},
    {"Dictionaries/rules/artifact-de/press/news-form.yml", file179, sizeof file179 - 1},
    {"Dictionaries/rules/artifact-de/press/news-phrases.yml", file180, sizeof file180 - 1},
    {"Dictionaries/rules/artifact-de/press/news-prose.yml", file181, sizeof file181 - 1},
    {"Dictionaries/rules/artifact-de/press/news-scenes.yml", file182, sizeof file182 - 1},
    {"Dictionaries/rules/artifact-de/press/news-wording.yml", file183, sizeof file183 - 1},
    {"Dictionaries/rules/artifact-de/press/quoting-and-reporting-literal.yml", file184, sizeof file184 - 1},
    {"Dictionaries/rules/artifact-de/press/reports.yml", file185, sizeof file185 - 1},
    {"Dictionaries/rules/artifact-de/press/sources-statements.yml", file186, sizeof file186 - 1},
    {"Dictionaries/rules/artifact-de/press/turns-of-report.yml", file187, sizeof file187 - 1},
    {"Dictionaries/rules/artifact-de/press/what-happened.yml", file188, sizeof file188 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-clubs.yml", file189, sizeof file189 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-coaches-literal.yml", file190, sizeof file190 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-goals-literal.yml", file191, sizeof file191 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-injuries-transfers.yml", file192, sizeof file192 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-play.yml", file193, sizeof file193 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-report-moves.yml", file194, sizeof file194 - 1},
    {"Dictionaries/rules/artifact-de/sport/football-teams-fans.yml", file195, sizeof file195 - 1},
    {"Dictionaries/rules/artifact-de/sport/goals-and-halves.yml", file196, sizeof file196 - 1},
    {"Dictionaries/rules/artifact-de/sport/match-goals.yml", file197, sizeof file197 - 1},
    {"Dictionaries/rules/artifact-de/sport/match-prose.yml", file198, sizeof file198 - 1},
    {"Dictionaries/rules/artifact-de/sport/match-reports-literal.yml", file199, sizeof file199 - 1},
    {"Dictionaries/rules/artifact-de/sport/match-slips.yml", file200, sizeof file200 - 1},
    {"Dictionaries/rules/artifact-de/sport/match-words.yml", file201, sizeof file201 - 1},
    {"Dictionaries/rules/artifact-de/sport/racing-winter-medals.yml", file202, sizeof file202 - 1},
    {"Dictionaries/rules/artifact-de/sport/results-and-rates.yml", file203, sizeof file203 - 1},
    {"Dictionaries/rules/artifact-de/sport/ski-and-table.yml", file204, sizeof file204 - 1},
    {"Dictionaries/rules/artifact-de/sport/sport-events.yml", file205, sizeof file205 - 1},
    {"Dictionaries/rules/artifact-de/sport/sport-language.yml", file206, sizeof file206 - 1},
    {"Dictionaries/rules/artifact-de/sport/sport-results.yml", file207, sizeof file207 - 1},
    {"Dictionaries/rules/artifact-de/sport/sport-terms.yml", file208, sizeof file208 - 1},
    {"Dictionaries/rules/artifact-de/sport/sport.yml", file209, sizeof file209 - 1},
    {"Dictionaries/rules/artifact-de/sport/tables-and-titles.yml", file210, sizeof file210 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/corona.yml", file211, sizeof file211 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/forecast-words.yml", file212, sizeof file212 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/forecasts-and-storms.yml", file213, sizeof file213 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/health-care.yml", file214, sizeof file214 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/health-science.yml", file215, sizeof file215 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/offenders-weather-health-literal.yml", file216, sizeof file216 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/research-health-animals.yml", file217, sizeof file217 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/sky-and-water.yml", file218, sizeof file218 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/storms-trains-wards.yml", file219, sizeof file219 - 1},
    {"Dictionaries/rules/artifact-de/weather-and-health/weather.yml", file220, sizeof file220 - 1},
    {"Dictionaries/rules/artifact-de/words/adjectives-literal-a-to-m.yml", file221, sizeof file221 - 1},
    {"Dictionaries/rules/artifact-de/words/adjectives-literal-p-to-w.yml", file222, sizeof file222 - 1},
    {"Dictionaries/rules/artifact-de/words/compounds.yml", file223, sizeof file223 - 1},
    {"Dictionaries/rules/artifact-de/words/false-friends.yml", file224, sizeof file224 - 1},
    {"Dictionaries/rules/artifact-de/words/fields-literal-b-to-pen.yml", file225, sizeof file225 - 1},
    {"Dictionaries/rules/artifact-de/words/fields-literal-per-to-w.yml", file226, sizeof file226 - 1},
    {"Dictionaries/rules/artifact-de/words/idioms-images.yml", file227, sizeof file227 - 1},
    {"Dictionaries/rules/artifact-de/words/idioms-literal.yml", file228, sizeof file228 - 1},
    {"Dictionaries/rules/artifact-de/words/idioms.yml", file229, sizeof file229 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-adjectives.yml", file230, sizeof file230 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-a-to-co.yml", file231, sizeof file231 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-coh-to-eva.yml", file232, sizeof file232 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-eve-to-g.yml", file233, sizeof file233 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-h-to-mean.yml", file234, sizeof file234 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-meas-to-op.yml", file235, sizeof file235 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-ou-to-proc.yml", file236, sizeof file236 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-prog-to-sa.yml", file237, sizeof file237 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-sc-to-to.yml", file238, sizeof file238 - 1},
    {"Dictionaries/rules/artifact-de/words/nouns-literal-tr-to-y.yml", file239, sizeof file239 - 1},
    {"Dictionaries/rules/artifact-de/words/plain-words-a-to-for-f.yml", file240, sizeof file240 - 1},
    {"Dictionaries/rules/artifact-de/words/plain-words-for-t-to-me.yml", file241, sizeof file241 - 1},
    {"Dictionaries/rules/artifact-de/words/plain-words-mo-to-spe.yml", file242, sizeof file242 - 1},
    {"Dictionaries/rules/artifact-de/words/plain-words-spo-to-w.yml", file243, sizeof file243 - 1},
    {"Dictionaries/rules/artifact-de/words/pseudo-english.yml", file244, sizeof file244 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-a-to-br.yml", file245, sizeof file245 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-bu-to-con.yml", file246, sizeof file246 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-cou-to-e.yml", file247, sizeof file247 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-f-to-hi.yml", file248, sizeof file248 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-ho-to-le.yml", file249, sizeof file249 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-li-to-pe.yml", file250, sizeof file250 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-pl-to-represents-c.yml", file251, sizeof file251 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-represents-o-to-sup.yml", file252, sizeof file252 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-sus-to-und.yml", file253, sizeof file253 - 1},
    {"Dictionaries/rules/artifact-de/words/verbs-literal-unt-to-w.yml", file254, sizeof file254 - 1},
    {"Dictionaries/rules/artifact-es/crime-accidents.yml", file255, sizeof file255 - 1},
    {"Dictionaries/rules/artifact-es/phrases.yml", file256, sizeof file256 - 1},
    {"Dictionaries/rules/artifact-es/politics-society.yml", file257, sizeof file257 - 1},
    {"Dictionaries/rules/artifact-es/sport.yml", file258, sizeof file258 - 1},
    {"Dictionaries/rules/artifact-es/times-numbers.yml", file259, sizeof file259 - 1},
    {"Dictionaries/rules/artifact-es/verbs.yml", file260, sizeof file260 - 1},
    {"Dictionaries/rules/artifact-fr/crime-courts.yml", file261, sizeof file261 - 1},
    {"Dictionaries/rules/artifact-fr/media-sport-weather.yml", file262, sizeof file262 - 1},
    {"Dictionaries/rules/artifact-fr/phrases.yml", file263, sizeof file263 - 1},
    {"Dictionaries/rules/artifact-fr/politics-society.yml", file264, sizeof file264 - 1},
    {"Dictionaries/rules/artifact-fr/times-numbers.yml", file265, sizeof file265 - 1},
    {"Dictionaries/rules/artifact-fr/verbs.yml", file266, sizeof file266 - 1},
    {"Dictionaries/rules/artifact-ru/crime-accidents.yml", file267, sizeof file267 - 1},
    {"Dictionaries/rules/artifact-ru/phrases.yml", file268, sizeof file268 - 1},
    {"Dictionaries/rules/artifact-uk/crime-accidents.yml", file269, sizeof file269 - 1},
    {"Dictionaries/rules/artifact-uk/phrases.yml", file270, sizeof file270 - 1},
    {"Dictionaries/rules/artifact-uk/war.yml", file271, sizeof file271 - 1},
    {"Dictionaries/rules/grammar/articles-number.yml", file272, sizeof file272 - 1},
    {"Dictionaries/rules/grammar/confused-words.yml", file273, sizeof file273 - 1},
    {"Dictionaries/rules/grammar/german-grammar.yml", file274, sizeof file274 - 1},
    {"Dictionaries/rules/grammar/modifiers-order.yml", file275, sizeof file275 - 1},
    {"Dictionaries/rules/grammar/questions-pronouns.yml", file276, sizeof file276 - 1},
    {"Dictionaries/rules/grammar/set-phrases.yml", file277, sizeof file277 - 1},
    {"Dictionaries/rules/grammar/simple-grammar.yml", file278, sizeof file278 - 1},
    {"Dictionaries/rules/grammar/since-and-already.yml", file279, sizeof file279 - 1},
    {"Dictionaries/rules/grammar/tenses-dates.yml", file280, sizeof file280 - 1},
    {"Dictionaries/rules/grammar/verb-forms.yml", file281, sizeof file281 - 1},
    {"Dictionaries/rules/grammar/verbs-tenses.yml", file282, sizeof file282 - 1},
    {"Dictionaries/rules/grammar/verbs-their-objects.yml", file283, sizeof file283 - 1},
    {"Dictionaries/rules/locale/dates-times.yml", file284, sizeof file284 - 1},
    {"Dictionaries/rules/locale/money.yml", file285, sizeof file285 - 1},
    {"Dictionaries/rules/style/news-style.yml", file286, sizeof file286 - 1},
    {"Dictionaries/styles/ap.yml", file287, sizeof file287 - 1},
    {"Dictionaries/styles/bbc.yml", file288, sizeof file288 - 1},
    {"Dictionaries/styles/dw.yml", file289, sizeof file289 - 1},
    {"Dictionaries/styles/economist.yml", file290, sizeof file290 - 1},
    {"Dictionaries/styles/guardian.yml", file291, sizeof file291 - 1},
    {"Dictionaries/styles/reuters.yml", file292, sizeof file292 - 1},
    {"Dictionaries/words/abbreviations.txt", file293, sizeof file293 - 1},
    {"Dictionaries/words/accepted-news.txt", file294, sizeof file294 - 1},
    {"Dictionaries/words/acronyms.txt", file295, sizeof file295 - 1},
    {"Dictionaries/words/common-english.txt", file296, sizeof file296 - 1},
    {"Dictionaries/words/first-names.txt", file297, sizeof file297 - 1},
    {"Dictionaries/words/foreign-expressions.txt", file298, sizeof file298 - 1},
    {"Dictionaries/words/foreign-terms.txt", file299, sizeof file299 - 1},
    {"Dictionaries/words/frequent-english.txt", file300, sizeof file300 - 1},
    {"Dictionaries/words/loanwords-german.txt", file301, sizeof file301 - 1},
    {"Dictionaries/words/rare-english.txt", file302, sizeof file302 - 1},
    {"Dictionaries/words/varieties.tsv", file303, sizeof file303 - 1},
    {"Dictionaries/words/well-known-people.txt", file304, sizeof file304 - 1},
    {"Dictionaries/words/word-classes.txt", file305, sizeof file305 - 1},
    {"Dictionaries/words/word-order.txt", file306, sizeof file306 - 1},
    {"Reports/templates/review/article.js", file307, sizeof file307 - 1},
    {"Reports/templates/review/list.js", file308, sizeof file308 - 1},
    {"Reports/templates/review/main.js", file309, sizeof file309 - 1},
    {"Reports/templates/review/model.js", file310, sizeof file310 - 1},
    {"Reports/templates/review/review.css", file311, sizeof file311 - 1},
    {"Reports/templates/review/review.html", file312, sizeof file312 - 1},
};
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
