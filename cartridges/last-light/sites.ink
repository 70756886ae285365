// WHERE THE CREW MAY LOOK

=== pick_first ===
+ {not v_log} [Read the station log]
    ~ heard_pick()
    -> site_log
+ {not v_tam} [Read Birrell's letters]
    ~ heard_pick()
    -> site_tam
+ {not v_jamb} [Study the marks on the door post]
    ~ heard_pick()
    -> site_jamb
+ {not v_oil} [Dip the oil drums]
    ~ heard_pick()
    -> site_oil
+ {not v_thole} [Sit with Thole]
    ~ heard_pick()
    -> site_thole

=== pick_middle ===
+ {not v_sayle} [Search Sayle's bunk]
    ~ heard_pick()
    -> site_sayle
+ {not v_shaft} [Open the weight shaft]
    ~ heard_pick()
    -> site_shaft
+ {not v_gut} [Go down to the gut at low water # style: danger]
    ~ heard_pick()
    -> site_gut
+ {not v_thole} [Sit with Thole]
    ~ heard_pick()
    -> site_thole
+ {v_thole && not v_jamb} [Study the marks on the door post]
    ~ heard_pick()
    -> site_jamb
+ {v_thole && v_jamb && not v_tam} [Read Birrell's letters]
    ~ heard_pick()
    -> site_tam
+ {v_thole && v_jamb && v_tam && not v_log} [Read the station log]
    ~ heard_pick()
    -> site_log
+ {v_sayle || v_shaft || v_gut} [Stay by the lamp this time]
    ~ heard_pick()
    ~ inv = 2
    -> by_the_lamp

// After a place has been searched.
=== searched ===
{ act == 1:
    {
    - inv < 2 && turns < 9:
        ~ fresh()
        -> pick_first
    - else:
        -> falter
    }
- else:
    {
    - inv < 2 && turns < 14:
        ~ fresh()
        -> pick_middle
    - else:
        -> birds
    }
}

=== by_the_lamp ===
# title: By the Lamp
# mood: calm
You stay where it's warm. The clockwork ticks, the lens goes round on its bath of mercury, and every eleven seconds the whole sea is handed to you and taken away again. {marrack:Marrack sleeps with his boots on.|Nobody sleeps.} {boots:Birrell's boots are drying by the stove, two floors down, with nobody's feet in them.|}

Thole polishes a brass that is already polished. "They don't mind it," he says. "The light. They stand off from it as any sailor would. That's all a light says: keep off." He breathes on the brass. "It never says anything else."
~ truth = truth + 1
-> birds

// What the few who went elsewhere found. At most two lines.
=== scouts(here) ===
~ temp told = 0
{ here != "jamb" && s_jamb != "" && not v_jamb && not told_jamb:
    ~ told_jamb = true
    ~ told = told + 1
    ~ truth = truth + 1
    Meanwhile {s_jamb} has been squinting at the kitchen door post. There are pencil lines where somebody measured a growing boy. They start in 1881, and they start at the height of a six-year-old.
}
{ told < 2 && here != "tam" && s_tam != "" && not v_tam && not told_tam:
    ~ told_tam = true
    ~ told = told + 1
    ~ truth = truth + 1
    {s_tam} has gone through Birrell's letters alone, and reports one line of them: "The old man always counts the station one short. He leaves himself out."
}
{ told < 2 && here != "sayle" && s_sayle != "" && not v_sayle && not told_sayle:
    ~ told_sayle = true
    ~ told = told + 1
    ~ truth = truth + 1
    {s_sayle} has been into Sayle's bunk and come back with half a sentence in pencil: "...not after us at all, it's the wrong height for us."
}
{ told < 2 && here != "shaft" && s_shaft != "" && not v_shaft && not told_shaft:
    ~ told_shaft = true
    ~ told = told + 1
    {s_shaft} has put an ear to the weight shaft. There is something in there besides the weight. It knocks like a biscuit tin.
}
{ told < 2 && here != "log" && s_log != "" && not v_log && not told_log:
    ~ told_log = true
    ~ told = told + 1
    ~ truth = truth + 1
    {s_log} has had the station log open. After each night the lamp failed, the morning entry has one keeper fewer, and adds "as ever". The last says that there are none. It's in Thole's hand.
}
{ told < 2 && here != "oil" && s_oil != "" && not v_oil && not told_oil:
    ~ told_oil = true
    ~ told = told + 1
    ~ dipped = true
    {s_oil} has been down among the drums, and says they slosh wrong.
}
{ told < 2 && here != "thole" && s_thole != "" && not v_thole && not told_thole:
    ~ told_thole = true
    ~ told = told + 1
    ~ trust = trust + 1
    {s_thole} stayed up with Thole while you were gone, and made his tea. He drank it. He hasn't had tea made for him, he says, in his life; and then looks puzzled, and counts the mugs.
}
->->

=== site_log ===
# title: The Station Log
# mood: eerie
~ v_log = true
~ inv = inv + 1
~ truth = truth + 1
Thole's copperplate, a line a day. "14 Oct. Lamp failed 2.10 a.m., relit 2.25. Water in oil. Was counted. Two keepers at supper." Next day: "One keeper at breakfast, as ever." He has ruled the line with great care.

"23 Oct. Lamp failed 3.02. Was counted. 24 Oct. No keepers at breakfast, as ever. Set two places by mistake. Cannot think why I should be weeping."

No keepers. And somebody sat here and blotted it.

You turn back a month, and there are the names, in other people's ink. "T.B. relieved E.S. at midnight, E.S. says he whistles." Whatever it does to a head, it can't do to paper.
{finch: "Then who wrote it?" says Finch over your arm, rather high. She takes out the relief book and goes over all your names again, harder.}
-> scouts("log") ->
-> searched

=== site_tam ===
# title: Dear Jess
# mood: warm
~ v_tam = true
~ inv = inv + 1
~ truth = truth + 1
Tam Birrell wrote to his sister every day and posted them in a boot box, there being no post. "Dear Jess, Miss Sayle says if I play the concertina past ten she will put it down the weight shaft with me in it. She is all right. She has read every book here nine times and argues with the endings."

"The old man's a study. Asks how many for dinner and he'll look at me and Miss S. and say, Two. Three, sir, says I. Aye, says he, three. Every time! He just leaves himself out."

The last one: "Lamp went out last night. There was a chap in the water calling out, not frightened, only tired. Asked was I all right, and would I sing out. Well, you can't not answer a man. I said I'd go down and see tonight, if it"
-> scouts("tam") ->
-> searched

=== site_jamb ===
# title: The Door Post
# mood: calm
~ v_jamb = true
~ inv = inv + 1
~ truth = truth + 2
Someone measured a boy here. Pencil lines climb the kitchen door post, each with a date and an "I." in Josiah Thole's hand, up to a man's height in 1895. You go down on your knees for the first of them.

"I. April 1881." It's three feet and seven inches off the floor.

You look for the ones below that, the ones you'd make for a baby that has learned to stand. The wood is clean. {finch:"Perhaps they painted it," says Finch. They hadn't.|They haven't been painted out.} In the family Bible on the shelf: Martha Thole, wife of Josiah, d. 1878, and the infant with her. There is no entry for an Isaac; there is a space where one would have gone, and it has been looked at so often that the page is grey.
-> scouts("jamb") ->
-> searched

=== site_oil ===
# title: Two Inches of Oil
# mood: tense
~ v_oil = true
~ inv = 2
~ dipped = true
Sixteen drums by the book, thirteen by the eye. You dip them. Two inches of oil and a yard of sea water, every time; and on every bung, pressed in the wax, the chandler's seal that only the boatman carries. A working lamp, fed that, would burn for three weeks and then begin to drown.
{finch: "Thirteen drums," says Finch, who has gone white about the mouth. "At four pounds ten. That's fifty-eight pounds ten. People are dead of fifty-eight pounds ten."}

Marrack is on the stairs with the lantern. He has very good boots. He looks at the stick in your hand, and he starts, unprompted, to tell you about his mother.
-> scouts("oil") ->
~ fresh()
+ [Ask him where the real oil is]
    ~ how = "ask"
    -> oil_out
+ [Say nothing. Let him see you know]
    ~ how = "quiet"
    -> oil_out
+ [Lock him in with what he sold # style: danger]
    ~ how = "lock"
    -> oil_out

=== oil_out ===
# title: What Boots Cost
# speaker: GIL MARRACK
# mood: tense
{ how:
- "ask":
    ~ confessed = true
    ~ oil = oil + 2
    "Three drums left, under a sheet in the gut," says Marrack. "I was to fetch them off tonight, while you were all up here being busy." He sits down on the step. "I thought they'd signal. I thought, the lamp goes brown, they'll signal, and somebody'll bring more. I didn't know they'd be ... I don't even know who I'm sorry for. Isn't that a thing? I've tried to think of their faces."
    He goes down in the dark and comes back up with a can in each hand. You hadn't told him to.
- "quiet":
    ~ guilty_drum = true
    You put the bung back and go up past him without a word. It's the hardest thing you could have done to a talker. Halfway up, you hear him behind you trying two or three ways of beginning a sentence.
- else:
    ~ trust = trust - 1
    You turn the key on him. "You can't leave a man in the dark with that," says Marrack through the iron. "Not here." Thole comes down three flights to see what the noise is. Without looking at any of you he turns the key back. "Nobody gets shut in here," he says. "I was shut in here. It doesn't keep them out, it only keeps you by yourself."
    So that is how he has spent the dark.
    ~ truth = truth + 1
}
-> searched

=== site_thole ===
# title: Tea with the Keeper
# speaker: ISAAC THOLE
# mood: warm
~ v_thole = true
~ inv = 2
~ trust = trust + 1
He makes tea for {words(crew())}, counting mugs under his breath. It comes out one short. {anyone()} hands him a mug; he says no, no, that's yours; and is honestly surprised to be told there are {words(crew() + 1)} people in the tower, with him.

"My father was a hard man for counting," he says. "He'd count me into bed, one. Count me at table, one. If the lamp so much as dipped he shut me in the oil store, and sat against the door with his hands over his ears. 'They want one off this rock,' he'd say, 'and it's you, and they shan't have you.' Thirty years he never let it go dark. Then I never did." He turns the mug round by its handle. "It's a long time to be hidden."
-> scouts("thole") ->
~ fresh()
+ [Ask for the first thing he remembers]
    ~ how = "first"
    -> thole_out
+ [Ask what his father was afraid of]
    ~ how = "josiah"
    -> thole_out
+ [Teach him to count himself]
    ~ how = "teach"
    -> thole_out

=== thole_out ===
# title: One Short
# speaker: ISAAC THOLE
# mood: sad
{ how:
- "first":
    ~ truth = truth + 2
    "Cold," Thole says at once. "And a hand in my hair, and somebody counting. To keep me awake, I suppose. He'd get to the end of the numbers and start again, and every time I was to sing out." His own hand has gone up to the back of his head. "My father, it'd be. In some hard winter."
    He thinks about it. "Only my father never touched my hair," he says.
- "josiah":
    ~ truth = truth + 1
    "Questions," says Thole. "He was afraid somebody would land here and ask me questions. If a boat came I was to be dumb. He told them I was simple." He smiles a little. "There was a wreck the year I ... there was a wreck. He'd wake up shouting that it was burning bright. 'It burned bright, I wrote it down, it burned bright.' I used to think, who's he telling? There's only me here."
- else:
    ~ trust = trust + 2
    It takes some time. He does you, every one of you, by name, and stops. "And?" you say. He looks round the room. "And?" It goes on so long that somebody laughs, and then he does. He puts one finger on his own waistcoat, as you'd touch a stove.
    "{cap(crew() + 1)}," says Isaac Thole. He says it twice more while he rinses the mugs.
}
-> searched

=== site_sayle ===
# title: The Pencil Log
# mood: eerie
~ v_sayle = true
~ inv = inv + 1
~ truth = truth + 2
Edith Sayle's real log is a school notebook inside her mattress. "1. It comes only when we're dark. 2. It counts every head and goes on one too many, then waits. 3. It isn't too many. I.T. never counts himself and hides besides. It has the right number. It's we who can't add. 4. It looks in the flour bin. What is it after that would fit in a flour bin? Not us. We're the wrong height."

"5. There was a Birrell. I've no memory of him whatever, and eleven pages of my own handwriting complaining about his concertina. By his letters, he meant to answer it. Manners make the man. They took this one."

Last page. "If it wants one answer, I shall go down tonight and give it: say 'Here' and see if it can tell the difference." And beneath, firmly: "I rather think it can."
-> scouts("sayle") ->
-> searched

=== site_shaft ===
# title: The Weight Shaft
# mood: sad
~ v_shaft = true
~ inv = inv + 1
~ truth = truth + 3
~ roll_found = true
~ boy_name = true
The weight that turns the lens hangs in a pipe down the middle of the tower. Behind the bottom hatch somebody has hidden a biscuit tin. It holds one small shoe, stiff with salt. A muster roll in oilcloth: barque Perpetua, twenty-three names, "S. Arkle, mate" near the top, and last of all, "D. Arkle, boy, 6, with his father."

And a page cut out of the log. "9 March 1881. I slept. God forgive me I slept & the lamp burned dry at ten past two, & it was their crying out that woke me. At daylight all quiet. I found one living in the gut, in the crook of a dead man's arm. If he is found they'll ask him was there a light. I have put down All Lost. J. Thole."
-> scouts("shaft") ->
-> searched

=== site_gut ===
# title: The Gut at Low Water
# mood: tense
~ v_gut = true
~ inv = 2
The ebb has emptied the gut to a slot of weed and black boulders, lit every eleven seconds. You go along it roped together. {confessed:Marrack's tarpaulin is where he said, with one drum still under it.|Under a tarpaulin are three drums with the chandler's seal on them: good oil, hidden, waiting for a boat.}{not confessed && marrack: So that's why Marrack volunteered.}

Beyond that, in a cleft no wider than a cupboard, ship's timbers are wedged, and in among them a bell, green as a pear. PERPETUA 1869. At the back of the cleft is a shelf of rock where a man might have braced himself for some hours out of the worst of the sea, if he were holding something up.

The flood has turned. It's over your boots.
-> scouts("gut") ->
~ fresh()
+ [Carry up the oil]
    ~ how = "oil"
    -> gut_out
+ [Carry up the bell]
    ~ how = "bell"
    -> gut_out
+ [Take both, and be quick # style: danger]
    ~ how = "both"
    -> gut_out

=== gut_out ===
# title: The Flood
# mood: tense
{ how:
- "oil":
    ~ oil = oil + 2
    You carry up two cans' worth, and the sea takes the rest, and the tarpaulin, and is not far off taking {anyone()}.
- "bell":
    ~ bell = true
    ~ truth = truth + 1
    The bell weighs what a child weighs. You take turns. On the thirty-eighth step somebody stumbles and it speaks, once, in your arms; and all along the edge of the light, heads come up out of the water and turn towards it, as you would if someone said your name in the street.
- else:
    {divided():
    Half of you are hauling on the bell and half on the drum, and the wave that settles the argument takes both. You come up the steps on hands and knees with nothing but the rope.
    - else:
    ~ oil = oil + 1
    ~ bell = true
    You get the bell, and half a drum, and a wave that picks {anyone()} clean off the ledge and, after what feels like thought, puts {player_count() == 1:you|them} back.
    }
}
{ act == 2: {lone != "":{lone} has gone quiet, and when you ask, says there was a hand under the water, holding the rope up out of the rocks.|On the landing you count the rope by its knots. It comes out right. You count it again, because of Thole.}}
-> searched
