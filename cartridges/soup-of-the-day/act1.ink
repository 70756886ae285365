// ================================================== ACT ONE: three bells
=== start ===
~ begin()
# title: Six o'clock, and one pot
# mood: comic
The Crossed Spoons stands exactly where three kingdoms meet, so all three send it bills. The borders are painted across the kitchen floor: stove in Hither, sink in Yon, larder in Lesser Plum.

You are the kitchen brigade. You had twelve pots until the bailiffs came. Now you have one pot, and a cat who walked in as they walked out and is called Bailiff.

Madame Bast, head chef for forty years, was buried three weeks ago. {crown_holder() != "":Her tall white hat has come down to {crown_holder()}, and on {crown_holder()} it comes down a long way.|Her tall white hat hangs on its hook. Nobody has dared.}

"The Guide goes to press at midnight," says Mr Hobday, the innkeeper, holding the letter like a bad fish. "One star, or we become a customs shed."

On the cupboard where the three lines meet is a notice in Madame Bast's hand. It says NO.
+ [Look in the larder # emoji: 🧅]
    ~ c = 1
    -> larder
+ [Feed the cat # emoji: 🐈]
    ~ c = 2
    -> saucer
+ [Read the small print under NO # emoji: 🔒]
    ~ c = 3
    -> notice
+ [Straighten the hat # crown]
    ~ c = 4
    -> hat_order

=== function o_start() ===
{ c != 1 and did("Look in the larder"):
    ~ k_jar = true
    {Hand()} has been through the larder regardless, and reports a bone, some onions, and a pepper jar marked ONE GRAIN. I MEAN IT.
}
{ c != 2 and did("Feed the cat"):
    ~ feed_cat()
    {Hand()} has given the cat the top of the milk. He regards {hand} as a bank regards a deposit.
}
{ c != 3 and did("Read the small print under NO"):
    ~ k_voice = true
    {Hand()} has read the small print: "Not now. Not for salt. Not if it knocks."
}
{ c != 4 and did("Straighten the hat"):
    ~ stir(-1)
    {Hand()} straightens the hat, and every spoon on the rack hangs level.
}

=== larder ===
~ begin()
~ k_jar = true
~ k_sneeze = true
# title: The larder of Lesser Plum
# mood: comic
Shouting is taxed in Lesser Plum, so you whisper the inventory. Onions, one sack. Carrot, one, limp. Ham bone, one. The ham itself went missing the week of the funeral, which everybody agreed was a lovely service. The coffin smelled delicious.

On the top shelf stands a black jar. PEPPER. ONE GRAIN. I MEAN IT.

You ease off the lid. Two peppercorns roll to the lip. Bailiff, who has followed you in, looks at them and sneezes twice. You put one back. He sneezes again, once, and glares.

{o_start()}
+ [Pocket one peppercorn]
    ~ c = 11
    -> miss_cole
+ [Hang the jar out of reach]
    ~ c = 12
    -> miss_cole
+ [Count the onions properly]
    ~ c = 13
    -> miss_cole

=== saucer ===
~ begin()
~ act(true, "Feed the cat")
~ feed_cat()
# title: The cat called Bailiff
# mood: warm
Bailiff drinks the top of the milk and then, out of courtesy, the bottom.

He is a warm-things cat. He will sit on dough, on kettles, on anybody asleep. He will not cross a cold flagstone to be crowned. He has never been wrong about what is warm, only about whose it is.

So it is odd that he goes and settles against the forbidden cupboard, purring at the padlock.

The brass tag on his collar says 7. "It said 6," says Pet, the waitress, going by with a tray, "before the business with the mangle."

{o_start()}
+ [Scratch him behind the ears]
    ~ c = 21
    -> miss_cole
+ [Feel the padlock]
    ~ c = 22
    -> miss_cole
+ [Polish his tag]
    ~ c = 23
    -> miss_cole

=== notice ===
~ begin()
# title: The small print
# mood: eerie
Under the NO, in smaller letters: "Not now. Not for salt. Not if it knocks."

The painted borders run across the floor, red, blue and white, and all three stop dead at the cupboard's doorstep. Inside, says Mr Hobday, the boards are bare. The surveyors of Hither, Yon and Lesser Plum each left the last square yard to the other two and came in here for lunch. The quarrel is still going on. So is the lunch, on paper.

"Then whose law applies in there?"

"Nobody's. No law of any kind." He lowers his voice. "We kept the mops in it."

{o_start()}
+ [Knock, politely]
    ~ c = 31
    -> miss_cole
+ [Listen at the keyhole]
    ~ c = 32
    -> miss_cole
+ [Swear to leave it alone]
    ~ c = 33
    -> miss_cole

=== hat_order ===
~ begin()
~ stir(-2)
# title: Under the hat
# mood: grand
The hat goes straight. From under it comes the voice of {chef()}, saying a thing nobody has said in here for three weeks: "Right."

The brigade stands up. Even the kettle waits its turn.

It emerges that there is a rota; that three people are on vegetables and none on the stove; that the stove is out; and that the pepper, which Madame Bast kept in a black jar marked ONE GRAIN. I MEAN IT, has been standing open by the sugar.

"Stations," says the hat, or the person in it.

{o_start()}
+ [Light the stove]
    ~ c = 41
    -> miss_cole
+ [See that the cat is fed]
    ~ c = 42
    -> miss_cole
+ [Hang the jar out of reach]
    ~ c = 12
    -> miss_cole

=== function o_open() ===
{ act(c == 11, "Pocket one peppercorn"):
    ~ pocketed = true
    ~ pocket = hand
    A single peppercorn, wrapped in a receipt, goes into the apron of {hand}.
}
{ act(c == 12, "Hang the jar out of reach"):
    ~ jar_high = true
    ~ k_jar = true
    The pepper jar is hung from the beam, where nobody can get at it but the cat.
}
{ act(c == 13, "Count the onions properly"):
    ~ counted = true
    Forty onions exactly, and {hand} chalks it on the sack.
}
{ act(c == 21, "Scratch him behind the ears"):
    { cat_friend == "" and hand != "one of you":
        ~ cat_friend = hand
    }
    ~ k_sneeze = true
    The cat allows {hand} both ears, sniffs a peppercorn off the floor, sneezes once, and leaves.
}
{ act(c == 22, "Feel the padlock"):
    ~ k_voice = true
    The padlock is as warm as a loaf. At the touch of {hand} something behind the door says, "Put the cat back."
}
{ act(c == 23, "Polish his tag"):
    ~ k_seven = true
    Polished, the tag reads: 7 OF 9. DUTY UNPAID.
}
{ act(c == 31, "Knock, politely"):
    ~ k_voice = true
    The cupboard is knocked on. It knocks back, in the same rhythm, only better.
}
{ act(c == 32, "Listen at the keyhole"):
    ~ k_voice = true
    With an ear to the keyhole, {hand} hears somebody shelling peas.
}
{ act(c == 33, "Swear to leave it alone"):
    ~ stir(-1)
    An oath is sworn on the ladle. The kitchen feels tidier for it.
}
{ act(c == 41, "Light the stove"):
    ~ soup = soup + 1
    The stove is lit. There is now heat, which the recipe books are very firm about.
}
{ act(c == 42, "See that the cat is fed"):
    ~ feed_cat()
    The cat is fed, by order, and looks at the hat with respect.
}

=== miss_cole ===
~ begin()
# title: The first bell
# mood: tense
{o_open()}

{hubbub()}

The bell over the street door rings and goes on ringing, because something has its shoulder against it.

Pet comes in. Nothing has ever altered Pet's face. "Tables one to four. A lady, on her own."

"Four tables?"

"She's using all of them." She hands over a card. Miss Prudence Cole, of the Guide. In thirty years that pen has given out one star, and the star was yours, and it fell off the sign in the winter of the big wind.

"One thing," says Pet. "You'll see what she is. You will want to say it. Nobody says it. A critic who is recognised must withdraw the review, and the witnesses. They said it at the Blue Boar in June. It's a lake now."
+ [Peep through the hatch]
    ~ c = 1
    -> hatch
+ [Send out bread at once]
    ~ c = 2
    -> greet_cole
+ [Practise not saying it]
    ~ c = 3
    -> greet_cole

=== function o_cole() ===
{ act(c == 2, "Send out bread at once"):
    ~ cole = cole + 1
    The bread, carried out by {hand}, is gone before it reaches the cloth. So is the basket.
}
{ act(c == 3, "Practise not saying it"):
    ~ stir(1)
    Led by {hand}, you practise not saying it. Now nobody can think of any other word.
}
{ c != 1 and did("Peep through the hatch"):
    {Hand()} has peeped through the hatch, and is being fanned with a cloth.
}

=== hatch ===
~ begin()
# title: What is at tables one to four
# image: hatch.png
# alt: Seen through a kitchen hatch: an enormous green shape in a veiled hat and long gloves, sitting very upright across four candlelit tables, a tiny pencil in its claws, smoke rising from under the veil.
# mood: comic
{o_cole()}

You slide the hatch open an inch.

Miss Cole has a veiled hat with cherries on it and grey gloves to the elbow, of which there is a good deal. What comes out of the back of the dress has been folded twice and tied with ribbon. The candle on table three keeps leaning towards her, as if to be introduced. She is reading the menu from a distance of eleven feet and following each line with a single, polished, tactful point.

An eye the size of a soup plate swivels to the hatch and stops.

"Yes?" says Miss Cole.
+ [Wish her a good evening]
    ~ c = 11
    -> mr_obol
+ [Admire the hat, only the hat]
    ~ c = 12
    -> mr_obol
+ [Say the word # style: danger]
    -> pardon
+ [Close the hatch very slowly]
    ~ c = 13
    -> mr_obol

=== greet_cole ===
~ begin()
# title: Taking the lady's order
# speaker: MISS COLE
# mood: comic
{o_cole()}

A deputation goes out with a notepad. Miss Cole wears a veiled hat with cherries, grey gloves the length of a pew, and behind her, folded twice and tied with ribbon, a part of herself she plainly does not wish to discuss. Smoke comes up through the veil. It could be a cigarette, if one had never seen a cigarette.

"Good evening," she says. The spoons hum. "I am a single lady of ordinary appearance. I should like to dine."

The wicker chairs, all nine of them, creak under her. She is waiting for you to say something.
+ [Recommend the soup]
    ~ c = 21
    -> mr_obol
+ [Ask how she likes it seasoned]
    ~ c = 22
    -> mr_obol
+ [Compliment the wings # style: danger]
    -> pardon
+ [Bow, and back into the kitchen]
    ~ c = 23
    -> mr_obol

=== pardon ===
~ begin()
# title: I beg your pardon?
# speaker: MISS COLE
# mood: tense
{did("Compliment the wings"):You begin on the wings, and from the wings the word comes out by itself|You say it}. Some of you, at any rate, say some of it. Pet, on her way past, drops a full tray of forks on the middle syllable without a change of expression.

The forks go on for some time. When the last has finished there isn't a sound in the house.

"I beg your pardon?" says Miss Cole. The pencil is held quite level. Behind the veil, far back, somebody has lit a lamp. "I didn't catch that. I should be so sorry to have caught it."
+ [Say you said dragging, as in chairs]
    ~ c = 31
    -> mr_obol
+ [Say you said flagon, and fetch one]
    ~ c = 32
    -> mr_obol
+ [Say it again, more clearly # style: danger]
    -> end_word

=== function o_order() ===
{ act(c == 31, "Say you said dragging, as in chairs"):
    ~ stir(1)
    "Dragging," says {hand}, and to bear it out you drag every chair in the kitchen round the table, twice. She listens to the end. "Good tone," she says.
}
{ act(c == 32, "Say you said flagon, and fetch one"):
    ~ cole = cole + 1
    "Flagon," says {hand}. She would like one. She'd like, it turns out, nine.
}
{ did("Say it again, more clearly"):
    ~ said_word = hand
    {Hand()} says it again, more clearly, into a cushion held there by Pet.
}
{ act(c == 11, "Wish her a good evening"):
    ~ cole = cole + 1
    Miss Cole is wished a good evening by {hand}. She agrees that it might become one.
}
{ act(c == 12, "Admire the hat, only the hat"):
    ~ cole = cole + 1
    "It is a hat," {hand} tells her, with terrible care. "And beneath it, a lady." She writes something down and underlines it.
}
{ act(c == 13, "Close the hatch very slowly"):
    The hatch closes over four full minutes. Both sides are too polite to mention it.
}
{ did("Say the word"):
    ~ said_word = hand
    ~ cole = cole - 1
    ~ stir(1)
    {Hand()} says it. By the mercy of heaven a tray of forks goes over on the second syllable. The eye narrows.
}
{ act(c == 21, "Recommend the soup"):
    ~ cole = cole + 1
    The soup is recommended. "I had it once," says Miss Cole, and looks out of the window for some time.
}
{ act(c == 22, "Ask how she likes it seasoned"):
    ~ k_cole = true
    Seasoned how, asks {hand}. "So that I can tell," says Miss Cole. "I can't, as a rule. I burn my tongue. Daily. It is a family complaint."
}
{ act(c == 23, "Bow, and back into the kitchen"):
    You bow your way out backwards and meet the swing door coming the other way.
}
{ did("Compliment the wings"):
    ~ said_word = hand
    ~ cole = cole - 1
    ~ stir(1)
    "Lovely w..." says {hand}, and Pet drops a full tray of forks on the rest of it without changing expression.
}

=== mr_obol ===
~ begin()
# title: The second bell
# image: obol.png
# alt: A thin grey man in a tall hat stands in a doorway with a huge ledger under his arm. Blue frost spreads from his shoes along the boards and every candle flame leans away from him.
# mood: eerie
{o_order()}

The second bell rings once and freezes. In the dining room every candle flame lies down flat.

"A gentleman," says Pet. "Grey. With a ledger. He's from the Revenue." She considers. "The other Revenue."

Mr Obol, Inspector of Posthumous Duty, assesses the estates of the dead. The dead, he explains at the door, have no money. They pay in warmth. He takes off a glove to sign the visitors' book, and the ink goes solid.

"Somebody in this house," says Mr Obol, "is in arrears. I shall dine first. I believe I used to like it."

He would also like, when convenient, to see the wages book.
+ [Seat him beside Miss Cole]
    ~ c = 1
    -> wedding
+ [Seat him by the hearth]
    ~ c = 2
    -> wedding
+ [Seat him in the draught]
    ~ c = 3
    -> wedding
+ [Hide the wages book]
    ~ c = 4
    -> wedding

=== function o_seat() ===
{ c == 1:
    ~ seat = 1
    ~ heat = true
    ~ audit = audit + 1
    Mr Obol gets table nine, which is next to table four, Mr Hobday having numbered them. His frost meets Miss Cole's smoke over the cruet and makes a small, civil fog. Neither can see the other. His dinner, at least, will stay hot.
}
{ c == 2:
    ~ seat = 2
    ~ stir(1)
    Mr Obol is seated by the hearth. The hearth goes out. It will not discuss it.
}
{ c == 3:
    ~ seat = 3
    Mr Obol is seated in the draught. After a minute the draught gets up and moves.
}
{ c == 4:
    ~ seat = 3
    Pet puts Mr Obol in the draught, for want of orders.
}
{ c != 1 and did("Seat him beside Miss Cole"):
    ~ heat = true
    {hand}, who wanted him nearer the lady, has slid a hot brick under his chair. The brick has orders to keep his plate warm.
}
{ c != 2 and c != 1 and did("Seat him by the hearth"):
    ~ audit = audit - 1
    {Hand()} brings him a blanket. He looks at it as if it were a letter from home.
}
{ c != 3 and c != 4 and did("Seat him in the draught"):
    {Hand()} opens a window behind him, on principle.
}
{ act(c == 4, "Hide the wages book"):
    ~ hidbook = true
    The wages book is hidden by {hand} in the one place no inspector looks: under the cat.
}

=== wedding ===
~ begin()
# title: The third bell
# image: groom.png
# alt: A bride in white holds out a silver dish to the kitchen hatch. On it sits one large golden onion wearing a very small white cravat. Behind her a crowd of wedding guests weep into handkerchiefs.
# mood: comic
{o_seat()}

The third bell brings in thirty-one wedding guests, all crying. The bride lays a silver dish on the pass. On it is an onion in a white cravat.

"This is Perrin," says Tansy, the bride. "My husband, nearly. It took us an hour to notice. Everybody cries at weddings."

There was a card: HE SHALL BE SO UNTIL SOMEBODY WEEPS AT HIS WEDDING AND IT IS NOT THE ONION. Everybody has wept. The magistrate rules all tears shed within nine feet of him inadmissible.

"The hall's too warm, and he'll sprout. Could you keep him cool until the toast?" Behind her the Dowager, her mother, blows her nose like a hunting horn.
+ [Put him under the glass cloche]
    ~ c = 1
    -> menu
+ [Keep him in an apron pocket]
    ~ c = 2
    -> menu
+ [Put him with the others # style: danger]
    ~ c = 3
    -> menu
+ [Hand him back, kindly]
    ~ c = 4
    -> menu

=== function o_groom() ===
{ c == 1:
    ~ groom = 1
    ~ wed = wed + 1
    The groom is put under the glass cloche, between the cheese and the good butter. He fogs it a little.
}
{ c == 2:
    ~ groom = 2
    ~ act(true, "Keep him in an apron pocket")
    ~ groom_hand = hand
    ~ wed = wed + 1
    The groom rides in the apron of {hand}, who is already in tears.
}
{ c == 3:
    ~ groom = 3
    ~ stir(1)
    The groom goes into the onion sack, where he will have company. From the far side of the kitchen you can no longer see a cravat.
}
{ c == 4:
    ~ groom = 0
    He is handed back. Tansy holds him in her lap and tells him about the seating plan.
}
{ c != 1 and did("Put him under the glass cloche"):
    ~ wed = wed + 1
    {Hand()} has polished the cloche in case. It now contains a pear, for morale.
}
{ c != 2 and did("Keep him in an apron pocket"):
    {Hand()} ties a spare cravat on a spare onion, to see how it looks. Nobody sees where that one goes.
    ~ stir(1)
}
{ c != 3 and did("Put him with the others"):
    {hand}, tidying, throws a stray onion into the sack. It was an ordinary onion. {Hand()} is nearly sure.
    ~ stir(1)
}
{ c != 4 and did("Hand him back, kindly"):
    ~ wed = wed + 1
    {Hand()} takes the bride a glass of water and a chair. She remembers the name.
}

=== menu ===
~ begin()
# title: One pot, three orders
# mood: tense
{o_groom()}

{hubbub()}

Seven o'clock. Three slips go up on the nail. There is still one pot.

Miss Cole: "Something I can taste."
Mr Obol: "What I had last. I do not recall what it was."
The wedding: "Anything, thank you, but onion."

Mr Hobday wants to chalk the dish up on the board outside. For forty years it said the same three words, SOUP OF THE DAY, and nobody but Madame Bast ever knew what went into it.
+ [A broth from the ham bone]
    ~ c = 1
    -> pass_eight
+ [Everything in the larder]
    ~ c = 2
    -> pass_eight
+ [Chalk up SOUP OF THE DAY]
    ~ c = 3
    -> pass_eight
+ [Onion soup # style: danger]
    -> onion_board

=== onion_board ===
~ begin()
~ base = 2
# title: The chopping board
# mood: tense
The sack is tipped out on the board. {groom == 3:Somewhere in that heap is a man with a mortgage on a mill.|The groom, so far as anybody knows, is elsewhere.} {counted:Forty, it says on the sack. You make it {groom == 3:forty-one|forty}.|Nobody ever counted them.}

Your eyes are streaming already. Every onion looks like every other onion, and every one of them looks, through tears, like somebody you ought to apologise to.

The knife goes up. The cat is watching from the scales, with his chin on his paws. {groom == 3:One onion is rolling, slowly, towards the edge of the table. It could be the slope.}

{o_menu2()}
+ [Chop the lot # style: danger]
    ~ c = 5
    { groom == 3:
        -> end_forty_one
    }
    -> pass_eight
+ [Let the cat choose which to chop]
    ~ c = 6
    -> pass_eight
+ [Put down the knife and boil the bone]
    ~ c = 1
    -> pass_eight

=== function o_menu2() ===
{ did("A broth from the ham bone"):
    ~ soup = soup + 1
    {Hand()} has put the ham bone in anyway.
}
{ did("Everything in the larder"):
    ~ soup = soup + 1
    {Hand()} has added the carrot, and a button.
}
{ did("Chalk up SOUP OF THE DAY"):
    ~ cole = cole + 1
    Outside, {hand} has chalked SOUP OF THE DAY. In the dining room somebody very large has read it, and sat up.
}

=== function o_menu() ===
~ temp found = false
{
- c == 1:
    ~ base = 1
    ~ soup = soup + 1
    The bone goes into the pot, with full honours. The water turns the colour of old gloves.
- c == 2:
    ~ base = 3
    ~ soup = soup + 1
    ~ stir(1)
    In goes the larder: carrot, bone, barley, half a cheese, the string. {groom == 3:You keep back the onions, as you are no longer certain of them.}
- c == 3:
    ~ base = 4
    ~ cole = cole + 1
    SOUP OF THE DAY goes up on the board. In the dining room Miss Cole sits up. So, a moment later, frowning, does Mr Obol.
- c == 5:
    ~ base = 2
    ~ soup = soup + 2
    ~ wed = wed - 1
    Onion soup it is. Nobody was in it. You check twice, by roll-call, and the wedding can smell it from here.
- c == 6:
    ~ base = 2
    ~ soup = soup + 2
    { groom == 3:
        ~ groom = 1
        ~ wed = wed + 1
        ~ found = true
    }
    Bailiff walks along the heap and considers it. Then {found:he sits on one small onion under the board rag. It is warm. You retie its cravat and put it under the cloche.|he washes. The rest may be chopped.}
}
{ c != 6 and did("Let the cat choose which to chop"):
    { groom == 3 and cat_fed:
        ~ groom = 1
        {Hand()} has followed the cat instead, and comes back with one warm onion, a cravat and a straight face. Perrin goes under the cloche.
    - else:
        {Hand()} has asked the cat, who is thinking about it.
    }
}
{ c != 1 and did("Put down the knife and boil the bone"):
    ~ soup = soup + 1
    {Hand()} has boiled the bone in a corner, and adds it without a word.
}
{ base == 1 and c == 1 and did("Chop the lot"):
    ~ stir(1)
    {Hand()} chops one onion for the sake of it. {groom == 3:There is a dreadful pause. It was only an onion.|It was only an onion.}
}
{ base != 2 and did("Onion soup"):
    ~ soup = soup + 1
    {Hand()} has sliced one onion into it on the quiet, having first asked it, twice, whether it was anybody.
}
{ c != 1 and did("A broth from the ham bone"):
    ~ soup = soup + 1
    {Hand()} slips the bone in under the rest.
}
{ c != 2 and did("Everything in the larder"):
    ~ stir(1)
    {Hand()} adds a turnip, a rind and a corner of the menu.
}
{ c != 3 and did("Chalk up SOUP OF THE DAY"):
    ~ cole = cole + 1
    {Hand()} has chalked SOUP OF THE DAY on the board outside regardless. Miss Cole has read it, and sat up.
}
