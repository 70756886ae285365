// ================================================== ACT TWO: service
=== next_hour ===
~ hour = hour + 1
{ audit >= 4:
    -> end_cold
}
{ chaos >= 10 and not rioted and (hour < 11 or TURNS() <= 15):
    -> riot
}
-> go_hour

=== go_hour ===
{
- hour == 9:
    -> pass_nine
- hour == 10 and TURNS() <= 13:
    -> pass_ten
}
-> three_doors

=== pass_eight ===
~ begin()
# title: Eight o'clock at the pass
# mood: comic
{o_menu()}

{hubbub()}

Pet comes through the swing door backwards, which is how you know it is busy. She reads out the calls like somebody reading a headstone.

"Tables one to four has sent back the bread. Table nine has a question about wages. The bride's mother is on her feet with a glass. The pot is talking. The cupboard's knocking. You can't be everywhere, though I see some of you mean to try."

{chill()}

{slate()}
-> calls

=== pass_nine ===
~ begin()
# title: Nine o'clock at the pass
# mood: comic
{o_night()}

{hubbub()}

It is nine in Hither, five past in Yon, which has always thought well of itself, and in Lesser Plum the clock is in for repair.

Pet reads the calls. "Still waiting.{not seen_d: Miss Cole is on her second paragraph.}{not seen_t: Mr Obol has finished the menu and is auditing the salt.}{not seen_w: The bride's mother is still standing. So is the toast.}{not seen_c: The cupboard has gone from knocking to tapping its foot.}{not seen_p: Nobody is with the pot. It's noticed.}"

{chill()}

{slate()}
-> calls

=== pass_ten ===
~ begin()
# title: Ten o'clock at the pass
# mood: tense
{o_night()}

{hubbub()}

Ten o'clock. Two hours to the Guide. Mr Hobday is practising being a customs shed, in the corner, with his arms out.

Pet has run out of chalk and is using a parsnip. "Last calls.{not seen_d: Miss Cole has turned the page. She is pressing hard.}{not seen_t: Mr Obol has counted everything in the dining room. He's looking at the kitchen door.}{not seen_w: The wedding is down to humming.}{not seen_c: The cupboard has sworn. I didn't know that one.}{not seen_p: The pot is talking again, and it's not wrong.}"

{chill()}

{slate()}
-> calls

=== calls ===
+ { not seen_d } [See to Miss Cole]
    ~ c = 1
    -> d_bread
+ { not seen_t } [See to Mr Obol]
    ~ c = 2
    -> t_books
+ { not seen_w } [See to the wedding]
    ~ c = 3
    -> w_toast
+ { not seen_c } [Answer the cupboard]
    ~ c = 4
    -> c_knock
+ { not seen_p } [Mind the pot]
    ~ c = 5
    -> p_pot

=== function o_calls() ===
{ c != 1 and did("See to Miss Cole"):
    ~ cole = cole + 1
    { stopping:
    - {hand} takes Miss Cole a hot brick for her feet, then goes back for three more.
    - {hand} asks Miss Cole about her hat. It was a present from a knight, who had no further use for it.
    - {hand} reads Miss Cole the wine list aloud, loudly. She closes her eyes to listen.
    }
}
{ c != 2 and did("See to Mr Obol"):
    ~ audit = audit - 1
    { stopping:
    - {hand} tells Mr Obol the kitchen is closed for prayer. He makes a note, but a short one.
    - {hand} lends Mr Obol a scarf. He enters it under income.
    - {hand} loses to Mr Obol at noughts and crosses, carefully.
    }
}
{ c != 3 and did("See to the wedding"):
    ~ wed = wed + 1
    { stopping:
    - {hand} goes out to the wedding and comes back a bridesmaid.
    - {hand} has danced with an uncle. There will be letters.
    - {hand} has caught the bouquet, and has been told it counts.
    }
}
{ c != 4 and did("Answer the cupboard"):
    ~ k_sneeze = true
    ~ k_voice = true
    { stopping:
    - {hand} whispers at the keyhole. The keyhole whispers back: "Watch the cat. One sneeze a grain. He never miscounts."
    - {hand} slides a biscuit under the cupboard door. It comes back with a bite out of it and a mark out of ten.
    - {hand} asks the cupboard to keep it down. The cupboard asks {hand} to stand up straight.
    }
}
{ c != 5 and did("Mind the pot"):
    ~ soup = soup + 1
    { stopping:
    - {hand} skims the pot, alone and unthanked.
    - {hand} has moved the pot an inch to the left. It is unmistakably better.
    - {hand} sits up with the pot as with a sick aunt.
    }
}

// ------------------------------------------------ the great falling-out
=== riot ===
~ begin()
~ rioted = true
# title: The Schism of the Ladle
# mood: tense
{o_night()}

It has been coming all night. Salt has declared against sugar. Vegetables hold the sink. A splinter group on the high shelf is demanding recognition and a tin-opener, and the pot, which is the only thing in the building that matters, is being pulled in four directions by people who love it.

It tips. It hangs there.

"I'd pick one thing," says Pet, from the doorway, "and all do it. I don't think it minds which."
+ [Bang the lid like a gong]
    ~ c = 901
    -> riot_over
+ [Everybody lie down on the floor]
    ~ c = 902
    -> riot_over
+ [Win the argument # style: danger]
    ~ c = 903
    -> riot_over
+ [Raise the hat # crown]
    ~ c = 904
    -> riot_over

=== riot_over ===
~ begin()
~ temp hatted = did("Raise the hat")
{ c == 903 and hatted:
    ~ c = 904
}
// the quarrel costs an hour
~ hour = hour + 1
{ c == 904 or hatted:
    ~ chaos = 3
    ~ c = 904
    -> go_hour
}
{ c == 903 or (np > 1 and (top * 5 < np * 2 or tied)):
    -> end_mutiny
}
~ chaos = 4
-> go_hour

// ------------------------------------------------ Miss Cole
=== d_bread ===
~ begin()
~ seen_d = true
# title: Too quiet
# speaker: MISS COLE
# mood: comic
{o_calls()}

The bread has come back with a note: TOO QUIET. You take out a harder loaf.

Miss Cole bites. It goes off like a slammed door and three bridesmaids duck. "Better," she says, writing. "I review by ear, for the most part, and by temperature. I burn my tongue, you see. I only have to sigh. The public has never noticed. I have written eleven thousand notices of food and tasted, I should say, one."

She turns to see what became of the butter. Her notebook lies open by the cruet, upside down to you.
+ [Ask about the one]
    ~ c = 101
    -> d_star
+ [Read the notebook upside down]
    ~ c = 102
    -> d_notebook
+ [Bring ice for her tongue]
    ~ c = 103
    -> next_hour
+ [Bring something that crunches]
    ~ c = 104
    -> next_hour

=== d_star ===
~ begin()
~ k_cole = true
# title: Eleven thousand and one
# speaker: MISS COLE
# mood: warm
{o_night()}

"It was here," says Miss Cole. "Thirty years ago. A wet night, and a wedding in. Soup of the day, with one grain of a black pepper that rang like a very small bell. I tasted it. I tasted the carrot behind it. I went outside and had to sit down on a barn."

She has come back every year since, in a different hat, and ordered soup, and tasted nothing at all.

"The gentleman at the next table had two grains," she adds. "He was the bridegroom. It was the end of the evening, for him. There was some unpleasantness with a napkin."
+ [Promise her that very soup]
    ~ c = 111
    -> next_hour
+ [Tell her Madame Bast is dead]
    ~ c = 112
    -> next_hour
+ [Ask what became of the bride]
    ~ c = 113
    -> next_hour

=== d_notebook ===
~ begin()
# title: The notebook of Prudence Cole
# mood: comic
{o_night()}

Upside down, in a hand like railings:

DRAUGHT: EXCELLENT. WAITRESS: CALM AS A PLINTH. KITCHEN: ON FIRE, THOUGH NOT, I THINK, ON PURPOSE. BREAD: INAUDDIBLE.

On the page after, crossed out, then written again more slowly: IF NOT HERE, NOWHERE. SHALL PUT DOWN THE PEN AND GO BACK TO CATTLE.

The butter has been found. The hat is turning round.
+ [Write in one kind word]
    ~ c = 121
    -> next_hour
+ [Correct her spelling # style: danger]
    ~ c = 122
    -> next_hour
+ [Look at the ceiling, whistling]
    ~ c = 123
    -> next_hour

// ------------------------------------------------ Mr Obol
=== t_books ===
~ begin()
~ seen_t = true
# title: A question about wages
# speaker: MR OBOL
# mood: tense
{o_calls()}

{hidbook:"The wages book appears to be under a cat," says Mr Obol. "I have read it through the cat.|Mr Obol turns the pages of the wages book with tweezers. "} Madame Bast. Buried on the third. Paid on the tenth, on the seventeenth, and again this morning. She has signed for it."

You didn't know that. Mr Hobday leaves the envelope on top of the cupboard from habit, and in the morning it is gone. He had thought it was mice.

A border runs under the table. In Hither it is a crime to lie. In Yon it is a crime to tell the truth about a lady who isn't present. Mr Obol waits to see where you will stand.
+ [Stand in Hither, tell the truth]
    ~ c = 201
    -> t_count
+ [Stand in Yon, lie like a gentleman]
    ~ c = 202
    -> next_hour
+ [Tuck in his napkin for him]
    ~ c = 203
    -> t_napkin
+ [Fetch him the cookery book instead]
    ~ c = 204
    -> next_hour

=== t_count ===
~ begin()
~ k_seven = true
# title: Counting heartbeats
# mood: eerie
{o_night()}

"Then somebody here has died and not told me," says Mr Obol, and he walks into the kitchen to count. He does it by ear, with a little brass trumpet.

Cooks, {num(player_count())}. Innkeeper, one, rapid. Waitress, one, if you wait for it. Cat: "{eight:One life|Two lives} left of nine, and no duty paid on any of the others. Shocking." He writes for some time. Bailiff, on the flour bin, looks at the ceiling.

Then Mr Obol turns the trumpet on the forbidden cupboard, and his eyebrows meet.
+ [Drum on everything you own]
    ~ c = 211
    -> next_hour
+ [All hold your breath]
    ~ c = 212
    -> next_hour
+ [Say it's the mops # style: danger]
    ~ c = 213
    -> next_hour
+ [Ask when his own heart stopped]
    ~ c = 214
    -> next_hour

=== t_napkin ===
~ begin()
~ k_obol = true
# title: The napkin
# speaker: MR OBOL
# mood: sad
{o_night()}

You tuck the napkin under his chin. Mr Obol holds perfectly still.

"Somebody did that," he says. "Last." Inspectors are not allowed to see their own files, but he has a few things he keeps back: a white napkin. Candles. Four cooks carrying in one pot. Somebody across the table, laughing with her head thrown back. Then a tickle, small and round, and after it a long corridor with forms.

"I believe I was happy. I have looked for the entry." Frost creeps along his cuff. He had been about to order something. It was this room. It was thirty years ago tonight.
+ [Ask her name]
    ~ c = 221
    -> next_hour
+ [Ask what was in the bowl]
    ~ c = 222
    -> next_hour
+ [Slip a hot brick under his plate]
    ~ c = 223
    -> next_hour

// ------------------------------------------------ the wedding
=== w_toast ===
~ begin()
~ seen_w = true
# title: The toast
# mood: comic
{o_calls()}

The Dowager Margravine of Upper Sop has been on her feet for some time with a glass of the fizzy. "To the happy couple," she says, "if somebody would fetch the other half."

{groom == 0:Tansy lifts him off her lap. "He can't go in like that," says the Dowager. "Have him dusted, and a clean cravat put on."|Thirty-one damp faces turn towards the kitchen.}

It comes to you that the Dowager is crying like all the rest, but that she was at it in the porch, before the onion came anywhere near her. She puts down the glass without drinking and makes for the scullery.
+ [Bring the groom in on a tray]
    ~ c = 301
    -> w_sack
+ [Follow her to the scullery]
    ~ c = 302
    -> w_dowager
+ [Stall them with a speech]
    ~ c = 303
    -> w_speech
+ [Top up every glass]
    ~ c = 304
    -> next_hour

=== w_sack ===
~ begin()
# title: Forty-one onions
# mood: comic
{o_night()}

{groom == 3:You go to the sack to get him. Halfway back across the kitchen with the whole lot,|It is eleven paces with the tray. On the fourth, next to the onion sack,} Bailiff crosses in front of you on business of his own.

When things have stopped rolling there are forty-one onions on the floor, and one very small cravat round the leg of a stool.

"Well?" calls the best man through the hatch. "Which one of them's Perrin?"

Forty-one onions look at you. A few of them rock. The floor slopes towards Yon, as Yon has often complained.
+ [See which one the cat sits on]
    ~ c = 311
    -> next_hour
+ [Call his name and watch]
    ~ c = 312
    -> next_hour
+ [Have Tansy kiss the lot]
    ~ c = 313
    -> next_hour
+ [Pick a handsome one # style: danger]
    ~ c = 314
    -> next_hour

=== w_dowager ===
~ begin()
~ k_dow = true
# title: What the Dowager bought
# speaker: THE DOWAGER
# mood: sad
{o_night()}

In the scullery the Dowager is wringing out a handkerchief as if it had insulted her.

"Yes, I did it. Forty crowns, from a woman in Plum with a booth." She sits on the mangle. "I was married from this inn myself. Very nearly. He laughed at something I said, with his mouth full, and that was that. On my wedding night I had a napkin and a bill. After that I took the Margrave, who ate only porridge."

She looks through the door at her daughter.

"An onion," says the Dowager, "cannot choke."
+ [Ask what his name was]
    ~ c = 321
    -> next_hour
+ [Ask her to lift the curse]
    ~ c = 322
    -> next_hour
+ [Tell the bride everything # style: danger]
    ~ c = 323
    -> next_hour

=== w_speech ===
~ begin()
# title: A few words
# mood: comic
{o_night()}

Somebody is pushed out through the swing door with a spoon and a glass to hit with it. It turns out to be all of you, as nobody let go.

Thirty-one guests look up. On the far side of the room a veil is tilted to listen, and a grey pen is lifted from a grey page. It is the first time tonight that everybody in the house has looked the same way.

There are three things that can be said at a wedding. Two of them are safe.
+ [Toast the bride's nerve]
    ~ c = 331
    -> next_hour
+ [Tell the one about the leek]
    ~ c = 332
    -> next_hour
+ [Make them all sing]
    ~ c = 333
    -> next_hour

// ------------------------------------------------ the cupboard
=== c_knock ===
~ begin()
~ seen_c = true
# title: It knocks
# mood: eerie
{o_calls()}

The cupboard knocks three times, then twice, and then sighs. In the dining room people are looking up. The notice says NO. The small print says NOT IF IT KNOCKS.

"Don't stand there with your mouths open," says the cupboard. "You'll let flies in the stock. The key's in the pepper. It was the one place in this kitchen I could be sure none of you would put your hand."

{jar_high:The jar hangs from its beam. Bailiff is sitting directly under it, waiting, like an investor.|The jar stands where it always stands, and ONE GRAIN, it says. I MEAN IT.}
+ [Dig the key out of the pepper]
    ~ c = 401
    -> c_inside
+ [Pick the lock with a fishbone]
    ~ c = 402
    -> c_inside
+ [Talk through the keyhole]
    ~ c = 403
    -> c_whisper
+ [Order it to come out # crown]
    ~ c = 404
    -> c_inside

=== c_whisper ===
// somebody else may have got the door open in the meantime
~ temp opened = did("Order it to come out")
~ temp dug = did("Dig the key out of the pepper")
{ opened or dug:
    -> c_inside
}
-> c_keyhole

=== c_inside ===
~ begin()
~ inside = true
~ met_bast = true
# title: The forbidden cupboard
# image: cupboard.png
# alt: A cupboard door stands open in a dark kitchen and golden light falls out. Inside, between two mops, a stout old woman in chef's whites sits on a bucket shelling peas, with a ginger cat across her feet.
# speaker: MADAME BAST
# mood: comic
{o_night()}

Between the mops, on a bucket, sits Madame Bast, shelling peas. "Shut that. You're letting the law in."

She died at the stove, on a Tuesday, and happened to fall backwards. There is no law in here, so nothing in here says that she's dead. Out there she is four minutes from finished. Mr Hobday, who had paid for a coffin and couldn't find her, buried the ham. "A good ham. I heard the eulogy."

She wants to know who's in. You tell her. At "the Revenue" she stops shelling.
+ [Ask for the recipe]
    ~ c = 411
    -> next_hour
+ [Ask why only one grain]
    ~ c = 412
    -> next_hour
+ [Ask her to step out and help]
    ~ c = 413
    -> next_hour
+ [Offer her back the hat # crown]
    ~ c = 414
    -> next_hour

=== c_keyhole ===
~ begin()
~ met_bast = true
# title: Through the keyhole
# speaker: THE CUPBOARD
# mood: comic
{o_night()}

You know the voice. It has called every one of you an oaf.

"Yes, it's me. Yes, I'm dead, or I will be if I come out. No law in here, so nobody can hold me to it. What you buried was the ham." There is a noise of peas. "I can hear that pot from here. It's sulking. You can ask me one sensible thing, and then somebody will need to turn that down."

An eye comes to the keyhole, brown, unimpressed.
+ [Ask how to mend the soup]
    ~ c = 421
    -> next_hour
+ [Ask about the pepper]
    ~ c = 422
    -> next_hour
+ [Ask what the cat knows]
    ~ c = 423
    -> next_hour

// ------------------------------------------------ the pot
=== p_pot ===
~ begin()
~ seen_p = true
# title: The pot has opinions
# mood: comic
{o_calls()}

{ base:
- 1: The ham broth is thin. It is so thin that you can read the maker's name on the bottom of the pot, and his motto.
- 2: The onion soup is fine. That's the trouble with it. It lies there, brown and blameless, like a clerk.
- 3: Everything is in it. Each thing has kept to itself. The carrot goes by, and then, after an interval, the cheese.
- else: You've chalked up SOUP OF THE DAY with no idea what that is. So far it is hot water with a reputation.
}

The pot says bloop. Then, in a lower voice, it says it again. Above it on the warm shelf lies Bailiff, {cat_fed:full of milk|who has had no supper}, with one paw hanging down and the pepper jar at his elbow.
+ [Skim, wait, and taste]
    ~ c = 501
    -> p_next
+ [Drop in one grain now]
    ~ c = 502
    -> p_next
+ [Add whatever is nearest]
    ~ c = 503
    -> p_next
+ [Ask the cat's opinion]
    ~ c = 504
    -> p_next

=== p_next ===
{ chaos >= 4 or not cat_fed:
    -> p_cat
}
-> p_spoon

=== p_cat ===
~ begin()
# title: Cat in the soup
# mood: comic
{o_night()}

{cat_fed:Somebody backs into the shelf.|A cat who has had no supper reaches down for the ham-coloured smell.} There is a short yowl, a long splash, and a silence.

Two ears come up in the middle of the pot. Under them is an expression. Everything that has been said about Bailiff and warm things is true, but he had been thinking of sitting on it.

At the hatch Pet looks at the pot, and at the full dining room, and pulls the shutter down to give the family some privacy.
+ [Fish him out with the ladle]
    ~ c = 511
    -> next_hour
+ [Tip the pot to let him out]
    ~ c = 512
    -> next_hour
+ [Reason with him # style: danger]
    ~ c = 513
    -> next_hour

=== p_spoon ===
~ begin()
# title: A spoonful each
# mood: warm
{o_night()}

The lid comes off. Everybody gets a spoon, and for a moment there is no noise but blowing.

It's... there. It is nearly there. It's like a word on the tip of the whole kitchen's tongue. {player_count() > 1:There are {num(player_count())} of you, and you hold {num(player_count() + 2)} opinions about what is missing.|You hold three opinions about what is missing, and you are alone.}

On his shelf the cat is watching the spoons go up and down, {cat_fed:with a white moustache of somebody's kindness|without hope}.
+ [It wants more time]
    ~ c = 521
    -> next_hour
+ [It wants salt]
    ~ c = 522
    -> next_hour
+ [It wants company]
    ~ c = 523
    -> next_hour
