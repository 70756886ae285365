// ================================================== what became of everybody
=== function groom_fate() ===
{
- groom == 4:
    Tansy married an onion. On the Thursday the right one was found at the bottom of the sack, furious. She is said to be fond of both.
- groom == 3 and cat_gone:
    Perrin is still somewhere in the sack. There used to be somebody here who would have known which he was.
- groom == 3 and not cat_fed:
    Perrin is still somewhere in the sack. The cat could say where. Nobody fed the cat.
- groom == 3:
    The cat, who'd had his supper and pays his debts, pulled Perrin out of the sack by the cravat. Tansy has him in a pot on a south wall.
- groom == 2 and groom_hand != "" and groom_hand != "one of you":
    Perrin spent the whole night in the apron of {groom_hand}, and has asked, by wobbling, for {groom_hand} to be godparent. Tansy has him in a pot on a south wall.
- else:
    Tansy planted Perrin in a pot on a south wall. He came up in April, very tall, with a good head of hair.
}

=== function o_taste() ===
{
- c == 41 or c == 42 or c == 43 or c == 44:
    {
    - c != 42 and did("Seat the Dowager across from him"):
        It was {hand} who thought of moving the Dowager's chair.
    - c != 44 and did("Bring the small spoon to the groom"):
        It was {hand} who remembered the small spoon.
    - c != 43 and did("Ask Miss Cole how it is"):
        {hand} asked her how it was, in the middle of it. She has decided not to have heard.
    - c != 41 and did("Say nothing at all"):
        {hand} said nothing at all, and has been widely quoted.
    }
}

=== function roll_good() ===
{o_taste()}
{ cat_friend != "" and cat_friend != "one of you" and not cat_gone:
    Bailiff sleeps on {cat_friend}, who was good to him first, and who hasn't been able to move since.
}
{
- warm_hand != "" and warm_hand != "one of you":
    There's a brick on the mantelpiece with the name of {warm_hand} on it. It is still hot.
- guard != "" and guard != "one of you":
    The ladle that guarded the pot hangs over the door, engraved: {guard}. KNUCKLES, TWO.
- pocket != "" and pocket != "one of you" and grains == 1:
    In an apron, in a receipt, {pocket} still has one peppercorn. Just in case.
}
{ rebel != "":
    And {rebel}, who went the other way when all the rest of you went one, is down on the rota as a department.
- else:
    { said_word != "":
        And {said_word}, who once said half a word, still dreams of forks.
    }
}

=== function roll_bad() ===
{ rebel != "":
    {rebel}, who had pressed for something else, has been very good about it.
- else:
    { cat_friend != "" and cat_friend != "one of you" and not cat_gone:
        The cat went with {cat_friend}, who'd been good to him. He is a creature of principle.
    }
}

// ------------------------------------------------ early ends
=== end_word ===
~ begin()
# title: The Word
# mood: comic
# end: death
"Dragon," you say. {did("Compliment the wings"):It began as a compliment.|It just comes out. It's been in there for twenty minutes with nowhere to sit.}

Everybody stops: the wedding coach in the yard, the clock, the soup. Miss Cole lays down her pencil square with the edge of the table.

"Oh dear," she says. "And I had such hopes of the draught."

She's very correct about it. She tears out the page. She asks whether anybody has family. Then she withdraws the review, and the witnesses, in a single breath, from left to right.

There is a lake at the crossroads now. It's well spoken of. On still evenings people hear, from the middle, the sound of a brigade blaming one another.
-> END

=== end_forty_one ===
~ begin()
# title: The Marriage of Thirty-One
# mood: comic
# end: death
You chop the lot. It's a beautiful soup. Everybody says so. The bride asks for more.

It is Pet who finds the cravat, on the board, with nobody in it.

The case went to all three kingdoms. In Hither, a bride marries the man she loves, wherever he is. In Yon, a man is held to be wherever the greater part of him is. In Lesser Plum, they measured the bowls. The finding was that thirty-one wedding guests are, each in proportion, Perrin, and that Tansy is married to all of them. {counted:It said forty on the sack. You had counted.|If only somebody had counted them.}

She says they're very happy. They do take up a lot of bed. The Crossed Spoons is a customs shed, and its soup is contraband.

{roll_bad()}
-> END

=== end_cold ===
~ begin()
# title: Assessed
# mood: eerie
# end: death
Mr Obol puts the cap back on his pen. He's heard enough, and what he has heard, from first to last, was nonsense.

"I'm sorry," he says. "I had been hoping for the soup."

It goes out of the stove first, then out of the lamps, then out of you. It doesn't hurt. It's like being put carefully away in a drawer. He leaves a receipt.

Officially, you are all deceased and in arrears. You open at six as usual. The bread won't rise and the guests see through you, but the draught is excellent, and the cat, who only sits on warm things, visits on quarter days and looks at each of you in turn, in case.

{roll_bad()}
-> END

=== end_mutiny ===
~ begin()
# title: Eleven Soups and No Bowl
# mood: comic
# end: failure
Everybody's right. That is what the inquest found. Each of you, taken singly, was right; and the pot, taken by all of you in {player_count() > 1:{num(player_count())} directions|several directions}, went over.

It ran downhill. It crossed into Yon without papers. Salt and Sugar each blamed the other, and set up kitchens of their own in the coal-hole and the hall, and by midnight the Crossed Spoons was serving eleven soups, all of them in hats, since that was what there was left.

Miss Cole tried none of them. "I heard it," she wrote. "One could hear it from the road."

Mr Hobday makes quite a good customs shed. The cat stamps the passports. {first_hand != "" and first_hand != "one of you":He still sneezes when he sees {first_hand}.}

{roll_bad()}
-> END

// ------------------------------------------------ pepper
=== end_sneeze ===
~ begin()
# title: Bless You
# mood: comic
# end: death
{did("Hold her nose"):You hold her nose. It takes all of you, one on each side and the rest on the hat. For a moment you believe you have saved the inn. But it has to go somewhere.|It comes from a long way down. It has four hundred years of manners in front of it, and it goes through them like a bull through bunting.}

Miss Cole sneezes.

The Crossed Spoons passed over Yon at about a minute to midnight, in good order, with the lamps lit. Witnesses speak of a wedding waving from the windows. It came down in the sea, which belongs to nobody, so that the question of the bills doesn't arise.

There were no survivors, but Mr Obol was on the spot, and did the paperwork in the air. {first_hand != "" and first_hand != "one of you":Under CAUSE he wrote "pepper", and under PEPPER, "{first_hand}".|Under CAUSE he put "pepper". Under BY WHOM, "each of them thought it was only one".}

{roll_bad()}
-> END

=== end_twice ===
~ begin()
# title: Double Entry
# mood: comic
# end: bittersweet
You let him. It's a hard minute. Mr Obol goes under the table at exactly the place where he went under it before, and the Dowager, who has had thirty years to think what she'd do, is there first and goes under after him.

When they come up he has colour in his cheeks.

It is all in the regulations. A man who dies is entered on the left. A man who dies again is entered on the right. The books must balance. Mr Obol has been cancelled out, and is alive, and he's starving.

He eats four bowls. He isn't an inspector now, so there is nobody to collect. Miss Cole went outside to sneeze, like a lady, and took the page with her. You have no star. You have no debts either, and on Thursdays an old married couple at table nine, chewing thoroughly.

{groom_fate()}

{roll_good()}
-> END

=== end_alfresco ===
~ begin()
# title: Alfresco
# mood: grand
# end: victory
{thump:Miss Cole looks round, with her eyes watering, at a room full of tablecloths with feet sticking out. She has nice manners. She turns her face to the ceiling.|Every door, every window, the flue, the hatch, the lid of the flour bin. You get the last shutter open as her head goes back.}

Miss Cole sneezes straight up.{did("Hold her nose"): {hand} was holding her nose at the time, and was found on the Tuesday, in Yon, quite well.}

The roof leaves in one piece, like a hat lifted to a lady. The walls stay. The soup stays. The wedding looks up, with its hair on end, to where the ceiling was, and there they all are, about four thousand, very clear.

"Well," says Miss Cole, when she has found her pencil. "I asked for something that I could taste, and I have certainly tasted it. As to stars, it would be mean to specify." She writes: UNROOFED. GO.{c != 2 and did("Everybody under the tables"): {hand} came out from under a table and asked whether it was over.}

They come from all three kingdoms now, and bring umbrellas. {memory:At table nine, under the open sky, an inspector and a Dowager are finishing a sentence.|Mr Obol went off after his hat, and has not been seen since.}

{roll_good()}
-> END

// ------------------------------------------------ no star
=== end_crisp ===
~ begin()
# title: Returned to the Kitchen
# mood: comic
# end: death
{c == 99:"I'd rather you hadn't," says Miss Cole, to all of you; and to Mr Obol, "After you." There's a flash of blue, and a flash of the other thing.|Miss Cole folds her napkin. It's a bad sign. She folds it again. "I find," she says, "that I must send this back. I find that I must send it all back."}

The lamp comes up the stairs of her throat, and there is somebody carrying it.

Her notice ran to a single line, and was thought by the trade to be among her finest: "The soup was cold, but the kitchen was crisp."

The customs men put up their shed on the warm patch. A ginger cat came with it. He is on the payroll as an oven.

{promised:The promise was made standing in Hither. It is still legally binding on the ashes.}

{roll_bad()}
-> END


=== end_review ===
~ begin()
# title: Two and a Half Sentences
# mood: sad
# end: failure
Miss Cole closes the notebook, finds her gloves, is thirty yards long for a moment in the doorway, and is gone. The notice comes on Saturday.

"At the Crossed Spoons I was served, by people who cared, a soup. {good():It was better than the pepper allowed me to say.|It was the temperature of soup.} I had hoped"

It stops there. The printer swears that's all there was.

{duty_paid or cat_gone or bast_gone:Mr Obol has been paid, and tips his hat.|Mr Obol took the warmth of the dining room only, and left the kitchen. "I had the impression," he said, "that somebody was trying."} Mr Hobday hangs up the sign: CUSTOMS. Under it, each day, in chalk, because nobody has told you to stop, you write what there is. Carters come. {cat_gone:The saucer stays full.|The cat lets them stay.}

{groom_fate()}

{roll_bad()}
-> END

=== end_posthumous ===
~ begin()
# title: Awarded Posthumously
# mood: eerie
# end: bittersweet
{starred():"One star," says Miss Cole. It's the second in thirty years. She's crying, and where it lands the boards smoke.|Miss Cole opens her mouth to say what she thought of it.}

Mr Obol lays his spoon down beside the bowl. He got nothing. {heat:It was hot, and it was good, and it meant something, and there was nobody there to tell him what.|It had frozen before it reached his lip.} "Midnight," he says. "No account has been closed."

He takes the heat of the house. He does it gently, from the edges in.

{starred():The star was awarded all the same. It hangs over the door of the coldest inn in three kingdoms, where the brigade is dead, the service is silent, and you have to book a year ahead. Mr Obol dines there every night. He can't think why.|The Guide has you under RUINS. Miss Cole, who doesn't feel the cold, comes back each year to sit in it.}

{groom_fate()}

{roll_bad()}
-> END

=== end_wedding ===
~ begin()
# title: Thirty-One Clean Bowls
# mood: warm
# end: victory
It is midnight, and there's no star. The Guide has gone to press without you.

Nobody at the wedding has noticed. {memory:Mr Obol has said it. It had waited thirty years, it was four words long, and the Dowager has hit him with her fan and not let go of his sleeve since. A tear got as far as his chin before he knew it for one. It was nobody's onion. {groom == 3 or groom == 4:Over by the onion sack, and inside a good deal of it,|Behind them, in an outsize cravat,} there is a young man asking for trousers.|They're on their third helping. Tansy danced with {groom == 3:an empty dish|the onion} on her shoulder, and then with the uncles, and after that with every single one of you.}

"We'd like it again next year," she says. "And my cousin's in June. And there are the Plum lot."

It turns out that you don't need a star to be full. You need thirty-one people to go home and say where they've been. The customs shed was built down the road. They send out to you for lunch.

{not memory:{groom_fate()}}

{roll_good()}
-> END

=== end_confession ===
~ begin()
# title: An Honest Bowl
# mood: warm
# end: bittersweet
She writes it. It takes both sides of the page. On Saturday all three kingdoms read it over breakfast.

"I have not tasted a dinner for thirty years. I ought to have said so. Last night I was given a soup by cooks who came out and told me what was wrong with it. There's one grain of pepper missing from it, and I find that I'd sooner sit and wait for that grain, among these people, than be served anywhere else."

It isn't a star. The Guide, having no critic, has closed. Miss Cole has taken tables one to four by the year, and each night at ten to twelve you all sit down together and argue about who is to put it in.

{duty_paid or cat_gone or bast_gone:Mr Obol's account is settled.|Mr Obol hasn't closed his account. He says he will when dinner is over.} It isn't over yet.

{groom_fate()}

{roll_good()}
-> END

// ------------------------------------------------ stars, at a price
=== end_saucer ===
~ begin()
# title: A Star and an Empty Saucer
# image: star.png
# alt: A crooked inn with lit windows at a snowy crossroads, by night. Above its smoking chimney hangs one huge golden star, and a winged shape in a hat crosses the moon.
# mood: sad
# end: bittersweet
One star. Miss Cole pins it up herself, as she can reach.

It's everything you wanted. They queue into Lesser Plum. Mr Hobday has bought eleven pots. You are, said the Guide, "incapable of a mistake", and that's true, since every night before service somebody reads the notice on the jar aloud, and somebody else counts.

You have to count for yourselves now. You get it wrong about one night in five.

There is a saucer by the cupboard. {cat_friend != "" and cat_friend != "one of you":It is {cat_friend} who fills it, top of the milk, at six o'clock.|One of you fills it at six o'clock. None of you has ever said who.} In the morning it is full and cold. Nobody sits on the bread. It doesn't rise as it did.

{groom_fate()}

{rebel != "":Now and then {rebel} goes out to the road with a lantern, alone, and calls.}
-> END

=== end_hook ===
~ begin()
# title: The Hat on the Hook
# image: star.png
# alt: A crooked inn with lit windows at a snowy crossroads, by night. Above its smoking chimney hangs one huge golden star, and a winged shape in a hat crosses the moon.
# mood: sad
# end: bittersweet
"It's hers," says Miss Cole, with her eyes shut. "That is her soup." She looks for somebody to give the star to, and the cupboard is standing open with two mops in it.

So you have it. It's on the sign, screwed in this time. And because she walked out to pay for it, Mr Obol had no more business here. He left his napkin on the table, folded, with a thing in it that had been a tear until it froze.

{crown_holder() != "" and not hired:{crown_holder()} took off the hat that night and hung it up.|The hat is on its hook.} It's there during service, white and tall. When two of you reach for the jar at once, it falls off.

You buried the other coffin properly. It was much lighter than the ham.

{groom_fate()}

{roll_good()}
-> END

=== end_star ===
~ begin()
# title: One Star
# image: star.png
# alt: A crooked inn with lit windows at a snowy crossroads, by night. Above its smoking chimney hangs one huge golden star, and a winged shape in a hat crosses the moon.
# mood: grand
# end: victory
"Carrot," says Miss Cole, in a small voice, for her. "There's a carrot behind it."

She goes out and has to sit down. There isn't a barn, so she uses the stables. At one minute to twelve a pigeon leaves for the Guide with a single line, and in all the bells of three kingdoms, which never agree, it strikes midnight once.

One star. {duty_paid:The cat is paid up. He has two lives left, and he's sitting on the second.|{memory:Mr Obol remembers all of it, and has torn up the list. He is laughing. So is somebody else.|Mr Obol shuts his book. "I nearly had it," he says. "I'll come again. I'd be obliged if the account were left open, so that I have to."}} {met_bast:From the cupboard comes a sniff. It may be peas.|The cupboard knocks, just once. You've all agreed that it said "Oafs".}

{groom_fate()}

{roll_good()}
-> END

=== end_reunion ===
~ begin()
# title: The Soup of the Day
# image: star.png
# alt: A crooked inn with lit windows at a snowy crossroads, by night. Above its smoking chimney hangs one huge golden star, and a winged shape in a hat crosses the moon.
# mood: grand
# end: victory
Mr Obol swallows. It goes down. He's been waiting thirty years for it to go down.

"I was going to say," he tells the Dowager, "that you have soup on your nose."

She laughs with her head thrown back, and he finds that his face is wet. He doesn't breathe. No onion ever touched him. It's the only admissible tear in the building, and it falls at a wedding, and across the table, in a cravat and a hurried tablecloth, Perrin says, "Is there any left?"

"Carrot," whispers Miss Cole. She gives it one star, and then she writes, for the first time, under her own name.

The list is torn across. The cat is struck off as a going concern, the cupboard is entered as "Storage", and the storage calls you all oafs. There is one pot. It's empty. Tomorrow there will be something else in it.

{roll_good()}
-> END

=== end_hired ===
~ begin()
# title: A Conflict of Interest
# mood: comic
# end: victory
The new head chef will not hear of a star. He has disallowed it. "One can't accept gifts from a taxpayer," he says, from under the hat, and he sends Miss Cole out a second bowl to make her stop.

{starred():She gives it anyway. It's hung up in the privy, where he can't see it.|She says she'll try again tomorrow. So does he. They've come to an arrangement about the crackling.}

Mr Obol's letter reporting himself was received by the Revenue. They will reply in two hundred years. Until then no inspector may enter. He counts out the pepper with tweezers every night, one grain, and every night he signs for it, and the cat countersigns.

{match or clues() >= 1:The Dowager has taken the room over the kitchen, for the warmth, she says. He has some now.|There's a widow in a large hat who keeps sending in compliments. He means to find out why they make him laugh.} {crown_holder() != "":And {crown_holder()}, bareheaded, was made Inspector, and has inspected nothing since.}

{groom_fate()}

{roll_good()}
-> END

=== end_fourth ===
~ begin()
# title: The Fourth Kingdom
# mood: grand
# end: escape
{did("Make the hat a crown"):"Well," says {chef()}, and turns the hat upside down, and cuts points in it with the poultry shears.|"We needn't go out," says one of you. Nobody can think of an answer.}

At midnight the last square yard on the map is claimed. It is a kingdom. It has a population, a national dish, a standing army of two mops, and exactly one law, in Madame Bast's hand, on the door. It says NO.

There is no tax here, because there isn't room. Nobody's dead. {groom == 4 or groom == 3:Somewhere in a sack outside, Perrin is shouting to be let in.|Perrin is a man, as long as nobody opens the door, and Tansy says she's lived in smaller.} The customs shed has been built all round you, and must stop at your doorstep and present its papers.

There's no star. Miss Cole reviews you weekly through the keyhole. "Intimate," she says. {cat_friend != "" and cat_friend != "one of you":The cat has been made Chancellor, and {cat_friend} his cushion.|The cat is Chancellor. It's warm here.}

{roll_good()}
-> END
