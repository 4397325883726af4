import { outletType } from '../lexicons/outlets.js';

const GENRE =
  /^(?:(?:news|press|media) (?:release|statement)|(?:audio |video )?podcast(?: audio)?|blog(?: post)?|video(?: recording)?|film|documentary|(?:working|discussion|policy|white|issues?|briefing|occasional|position|background|technical|research) (?:paper|brief|note|memo|memorandum)|(?:technical|special|research|annual|progress|final|interim|staff) report|report|article|essay|study|analysis|commentary|(?:unpublished |undergraduate )?(?:master[’']?s|m\.?a\.?|ph\.?d\.?|d\.?phil\.?|m\.?phil\.?|doctoral|bachelor[’']?s|honou?rs|undergraduate|senior|llm|mphil|msc|bachelor of arts|doctoral) (?:thesis|diss\.?|dissertation)|thesis|dissertation|diss\.?|thèse(?: de doctorat)?|mémoire(?: de (?:master|maîtrise))?|tesis(?: doctoral| de maestría| de grado)?|tese(?: de (?:doutorado|doutoramento|mestrado))?|dissertação(?: de mestrado)?|habilitationsschrift|(?:master|magister|diplom|bachelor)arbeit|speech|lecture|keynote(?: address)?|address|remarks|sermon|(?:written |oral |prepared )?testimony(?: (?:before|for|to) .{3,120})?|(?:written |oral |prepared )?statement(?: before .{3,120})?|(?:committee |subcommittee |public |congressional )?hearings?(?: before .{3,120})?|(?:conference )?paper(?: presented (?:at|to) .{3,120})?|presented at .{3,120}|(?:power ?point |slide |conference )?presentation(?: at .{3,120})?|poster|website|web ?page|web ?site|official website|home ?page|data ?set|database|special issue|rapport (?:public|annuel|final|d[’']information|d[’']activité)|informe (?:anual|final|técnico)|relatório (?:anual|final|técnico)|dvd|blu-ray|feature film|motion picture|television (?:series|broadcast)|radio broadcast|photograph|stock photo|painting|lithograph|engraving|cartoon|watercolou?r|(?:oil|acrylic|tempera) on (?:canvas|panel|wood)|map|illustration|working draft|draft|preprint|(?:personal |telephone |phone |email |virtual )?(?:interview|communication|conversation|correspondence)(?: (?:with|by) .{2,120})?|interviewed by .{2,120}|pdf|fact ?sheet|fact ?book|brochure|booklet|pamphlet|newsletter|flyer|infographic|transcript|editorial|op-?ed|letter to the editor|unpublished manuscript|manuscript|r package version [\d.]+|computer software|software|mobile app)$/iu;
const POSTED =
  /^(.{1,20}?)[\s\u00a0]+(post|posts|photo|photograph|image|picture|status|update|comment|video|hashtag|page|profile|thread|channel|reel|tweet|account|story)$/iu;

/** Whether words say what kind of thing is cited rather than who made it. */
export function isGenre(text: string): boolean {
  return text.length <= 160 && GENRE.test(text);
}

/** `Twitter post`, `YouTube video`: a platform and what stands on it. @returns the length of the platform's name */
export function platformOf(text: string): number | undefined {
  const match = POSTED.exec(text);
  const platform = match?.[1];
  return platform !== undefined && (outletType(platform) === 'post' || outletType(platform) === 'motion_picture')
    ? platform.length
    : undefined;
}
